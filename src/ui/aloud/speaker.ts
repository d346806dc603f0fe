/** The part of `speechSynthesis` that is used, and how an utterance is made; a seam for tests. */
export interface Synthesis {
  getVoices(): SpeechSynthesisVoice[];
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  addEventListener(
    name: 'voiceschanged',
    listener: () => void,
    options: AddEventListenerOptions,
  ): void;
}

/** How one sentence is to be said. */
export interface Manner {
  voice: SpeechSynthesisVoice;
  /** 1 is as the voice speaks by itself. */
  rate: number;
}

/** How a sentence ended: it was said, it was stopped, or the voice fell silent. */
export type Ending = 'said' | 'stopped' | 'silent';

/** Until a voice has begun, and what a slow one takes for a character, in milliseconds. */
const BEGINS = 5000;
const CHARACTER = 180;

/**
 * Says one sentence. Each is an utterance of its own: Chrome's network voices fall silent in a long
 * one after some 14 s without a word, and pausing does nothing in Firefox's own.
 * @param signal stops it
 */
export function say(
  synthesis: Synthesis,
  text: string,
  { voice, rate }: Manner,
  signal: AbortSignal,
): Promise<Ending> {
  return new Promise((done) => {
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    const end = (ending: Ending) => {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', stop);
      done(ending);
    };
    const stop = () => {
      synthesis.cancel();
      end('stopped');
    };
    const silent = () => {
      synthesis.cancel();
      end('silent');
    };
    let watchdog = setTimeout(silent, BEGINS);
    utterance.onstart = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(silent, BEGINS + (text.length * CHARACTER) / rate);
    };
    utterance.onend = () => end('said');
    utterance.onerror = ({ error }) =>
      end(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'silent');
    if (signal.aborted) return end('stopped');
    signal.addEventListener('abort', stop, { once: true });
    synthesis.speak(utterance);
  });
}
