import { type ReadonlySignal, signal } from '@preact/signals';
import { type Synthesis, say } from './speaker.ts';
import { voicesFor } from './voices-for.ts';

/** What is being done; `mute` where there is no voice for the language, `silent` where one failed. */
export type Phase = 'off' | 'speaking' | 'paused' | 'mute' | 'silent';

/** What is read, and how. */
export interface Script {
  /** The sentences in their order. */
  sentences: readonly Range[];
  /** BCP 47 tag of the text. */
  lang: string;
}

/** A voice that fails is asked once more. */
const TRIES = 2;

/** Voices may come late: until then, in milliseconds. */
const VOICES_COME = 1500;

/** Reads sentences aloud, one after the other. Pausing stops; going on begins the sentence again. */
export class AloudController {
  readonly #phase = signal<Phase>('off');
  readonly #at = signal(0);
  readonly #voices = signal<SpeechSynthesisVoice[]>([]);
  readonly #synthesis: Synthesis | null;
  #script: Script = { sentences: [], lang: 'en' };
  #voice: SpeechSynthesisVoice | null = null;
  #rate = 1;
  #stop = new AbortController();

  /** @param synthesis null where the browser has none */
  constructor(synthesis: Synthesis | null) {
    this.#synthesis = synthesis;
  }

  get phase(): ReadonlySignal<Phase> {
    return this.#phase;
  }

  /** Which sentence is read, counted from 0. */
  get at(): ReadonlySignal<number> {
    return this.#at;
  }

  /** Those that can read the text, the best first. */
  get voices(): ReadonlySignal<readonly SpeechSynthesisVoice[]> {
    return this.#voices;
  }

  /** The sentence that is read; null while nothing is. */
  get sentence(): Range | null {
    return this.#script.sentences[this.#at.value] ?? null;
  }

  /**
   * Reads a text from one of its sentences on.
   * @param wanted `voiceURI` of the voice the reader chose for the language, or null
   */
  async start(script: Script, from: number, wanted: string | null, rate: number): Promise<void> {
    this.#script = script;
    this.#rate = rate;
    this.#at.value = from;
    this.#phase.value = 'speaking';
    const stop = this.#begin();
    const voices = await this.#voicesThatCome(script.lang);
    if (stop.aborted) return;
    this.#voices.value = voices;
    this.#voice = voices.find(({ voiceURI }) => voiceURI === wanted) ?? voices[0] ?? null;
    await this.#read(stop);
  }

  pause(): void {
    this.#stop.abort();
    if (this.#phase.peek() === 'speaking') this.#phase.value = 'paused';
  }

  resume(): void {
    this.#phase.value = 'speaking';
    void this.#read(this.#begin());
  }

  /** Goes some sentences on, or back. */
  skip(by: number): void {
    const last = this.#script.sentences.length - 1;
    this.#at.value = Math.min(last, Math.max(0, this.#at.peek() + by));
    this.#again();
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#again();
  }

  setVoice(voiceURI: string): void {
    this.#voice = this.#voices.peek().find((voice) => voice.voiceURI === voiceURI) ?? this.#voice;
    this.#again();
  }

  stop(): void {
    this.#stop.abort();
    this.#phase.value = 'off';
  }

  #again(): void {
    if (this.#phase.peek() === 'speaking') this.resume();
  }

  #begin(): AbortSignal {
    this.#stop.abort();
    this.#stop = new AbortController();
    return this.#stop.signal;
  }

  async #read(stop: AbortSignal): Promise<void> {
    if (!this.#synthesis || !this.#voice) {
      this.#phase.value = 'mute';
      return;
    }
    for (let tries = 0; !stop.aborted; ) {
      const sentence = this.#script.sentences[this.#at.peek()];
      if (!sentence) break;
      const manner = { voice: this.#voice, rate: this.#rate };
      const ending = await say(this.#synthesis, String(sentence), manner, stop);
      if (ending === 'stopped' || stop.aborted) return;
      tries = ending === 'silent' ? tries + 1 : 0;
      if (tries >= TRIES) {
        this.#phase.value = 'silent';
        return;
      }
      if (ending === 'said') this.#at.value += 1;
    }
    if (!stop.aborted) this.stop();
  }

  async #voicesThatCome(lang: string): Promise<SpeechSynthesisVoice[]> {
    const synthesis = this.#synthesis;
    if (!synthesis) return [];
    if (synthesis.getVoices().length === 0)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, VOICES_COME);
        const come = () => {
          clearTimeout(timer);
          done();
        };
        synthesis.addEventListener('voiceschanged', come, { once: true });
      });
    return voicesFor(synthesis.getVoices(), lang);
  }
}
