import { baseLanguage } from '../../text/base-language.ts';

/** What is asked of a voice; as in `SpeechSynthesisVoice`. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService'>;

/**
 * The voices that can read a language, the best first: those of this machine before those that send
 * the text away, those of the same country before others.
 * @param lang BCP 47 tag
 */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const able = voices.filter((voice) => baseLanguage(voice.lang) === baseLanguage(lang));
  const rank = (voice: Voice) => (voice.localService ? 0 : 2) + (same(voice.lang, lang) ? 0 : 1);
  return able.sort((a, b) => rank(a) - rank(b));
}

// Android writes `en_GB`.
const normal = (lang: string): string => lang.replaceAll('_', '-').toLowerCase();
const same = (one: string, other: string): boolean => normal(one) === normal(other);
