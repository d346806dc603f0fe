import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { explain, t, uiLanguage } from '../../browser/i18n.ts';
import { headerOf } from '../../model/header-of.ts';
import { QuoteLayer } from '../../ui/annotations/quote-layer.tsx';
import { watchText } from '../../ui/annotations/watch-text.ts';
import { useKeys } from '../../ui/controls/keys.ts';
import { draftWriting } from '../../ui/notes/draft-field.tsx';
import { useAnchors } from '../../ui/notes/use-anchors.ts';
import type { Sample } from './sample.ts';

/** The sample as its page shows it; words selected in it can be kept. */
export function SampleView({ sample }: { sample: Sample }) {
  const place = useRef<HTMLDivElement>(null);
  const { article } = sample;
  const { controller, annotations } = article;
  const note = useMemo(() => draftWriting(annotations), [annotations]);
  useLayoutEffect(() => place.current?.replaceChildren(sample.element), [sample]);
  useEffect(() => {
    const stop = new AbortController();
    if (article.root) watchText(article.root, controller, () => true, stop.signal);
    return () => stop.abort();
  }, [article]);
  useAnchors(article);
  useKeys({
    q: () => void controller.save(),
    ...(controller.atHand.value && { Escape: () => controller.leave() }),
  });
  return (
    <>
      <section class="sample-page" aria-label={t('welcomeSample')} ref={place} />
      <QuoteLayer
        controller={controller}
        speech={{ t, explain, locale: uiLanguage() }}
        article={() => headerOf(article.reading.peek().article)}
        note={note}
      />
    </>
  );
}
