import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { isLeaving } from '../../text/composing.ts';
import { NoteField } from '../../ui/notes/note-field.tsx';
import { TagRow } from '../../ui/notes/tag-row.tsx';
import type { Embedder } from './embedder.ts';
import type { FramedQuote } from './framed-quote.ts';

interface NoteFrameProps {
  framed: FramedQuote;
  embedder: Embedder;
}

/** The note on one quote and its tags, inside the bar over a live page. */
export function NoteFrame({ framed, embedder }: NoteFrameProps) {
  const box = useRef<HTMLElement>(null);
  const leave = async () => {
    await framed.draft.flush();
    await framed.draft.settled();
    // Words that could not be written stay to be seen.
    if (!framed.draft.isDirty) embedder.tell({ kind: 'leave' });
  };
  useLayoutEffect(() => tellHeight(box.current, embedder), [embedder]);
  useEffect(() => {
    // Chromium lets no frame take the focus by itself: it is given to the frame, which hands it on.
    const handOn = () => {
      if (document.activeElement !== document.body) return;
      box.current?.querySelector('textarea')?.focus();
    };
    const tell = ({ type }: Event) => embedder.tell({ kind: 'focus', isFocused: type === 'focus' });
    const stop = new AbortController();
    addEventListener('focus', handOn, { signal: stop.signal });
    for (const type of ['focus', 'blur']) addEventListener(type, tell, { signal: stop.signal });
    if (document.hasFocus()) handOn();
    const field = box.current?.querySelector('textarea');
    // One writes on, and Firefox would put the caret in front.
    field?.setSelectionRange(field.value.length, field.value.length);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isLeaving(event) && !event.defaultPrevented) void leave();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  const { tags } = framed.quote.value;
  return (
    <main class="framed" ref={box}>
      <h1 class="spoken">{t('quoteNote')}</h1>
      <NoteField
        annotations={framed}
        draft={framed.draft}
        label={t('quoteNote')}
        rows={2}
        takesFocus
      />
      <TagRow tags={tags} change={(change) => framed.changeTags(change)} />
    </main>
  );
}

/** A frame is as high as it is told to be. */
function tellHeight(box: HTMLElement | null, embedder: Embedder): () => void {
  const heightNow = () => Math.ceil(box?.parentElement?.offsetHeight ?? 0);
  embedder.tell({ kind: 'ready', height: heightNow() });
  const grown = new ResizeObserver(() => embedder.tell({ kind: 'height', height: heightNow() }));
  if (box) grown.observe(box);
  return () => grown.disconnect();
}
