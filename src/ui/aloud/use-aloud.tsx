import { useEffect, useMemo } from 'preact/hooks';
import { language } from '../../browser/language.ts';
import { paintRanges, scrollToRange } from '../annotations/paint-quotes.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { useKeys } from '../controls/keys.ts';
import { sentenceRanges } from '../reading/blocks/sentence-ranges.ts';
import { firstSeen } from '../reading/first-seen.ts';
import { knownLanguage } from '../reading/known-language.ts';
import type { ReadingController } from '../reading/reading-controller.ts';
import { AloudBar } from './aloud-bar.tsx';
import { AloudController } from './aloud-controller.ts';
import type { Synthesis } from './speaker.ts';

/** Under the bar and over the foot of the window, in pixels: what stands between is seen. */
const ROOM = 80;

/**
 * Reads an article aloud from the sentence at the head of what is to be seen. Key V begins, pauses
 * and goes on.
 * @param synthesis the browser's own, but in tests
 * @returns the bar to put on the page, and what the button for it does
 */
export function useAloud(
  article: OpenArticle,
  reading: ReadingController,
  synthesis: Synthesis | null = globalThis.speechSynthesis ?? null,
) {
  const aloud = useMemo(() => new AloudController(synthesis), [article]);
  const lang = knownLanguage(article.reading.value.article.lang) ?? language();
  const content = article.content.value;
  useEffect(() => {
    // A browser goes on speaking for a page that has been left.
    const stop = () => aloud.stop();
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      stop();
    };
  }, [aloud, content]);
  const at = aloud.at.value;
  const phase = aloud.phase.value;
  useEffect(() => paint(phase === 'off' ? null : aloud.sentence), [aloud, at, phase]);
  const toggle = () => {
    if (phase === 'speaking') aloud.pause();
    else if (phase === 'paused' || phase === 'silent') aloud.resume();
    else if (article.root) begin(aloud, article.root, lang, reading);
  };
  useKeys({
    v: toggle,
    ...(phase !== 'off' && { ',': () => aloud.skip(-1), '.': () => aloud.skip(1) }),
  });
  return {
    bar: <AloudBar aloud={aloud} reading={reading} lang={lang} />,
    isOn: phase !== 'off',
    toggle,
    stop: () => aloud.stop(),
  };
}

function begin(
  aloud: AloudController,
  root: HTMLElement,
  lang: string,
  reading: ReadingController,
): void {
  const sentences = sentenceRanges(root, lang);
  const seen = firstSeen(root);
  const from = seen ? sentences.findIndex((one) => isFrom(one, seen)) : 0;
  const { voices, rate } = reading.settings.peek();
  void aloud.start({ sentences, lang }, Math.max(0, from), voices[lang] ?? null, rate / 100);
}

/** Whether a sentence ends behind the place where a text is to be seen from. */
const isFrom = (sentence: Range, seen: Range): boolean =>
  sentence.comparePoint(seen.startContainer, seen.startOffset) <= 0;

function paint(sentence: Range | null): void {
  paintRanges('aloud', sentence ? [sentence] : [], 5);
  if (!sentence) return;
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < ROOM || bottom > innerHeight - ROOM) scrollToRange(sentence);
}
