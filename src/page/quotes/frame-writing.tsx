import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageAddress } from '../../model/article.ts';
import type { FrameNews } from '../../model/frame-news.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { NoteFieldProps, NoteWriting } from '../../ui/annotations/layer-props.ts';
import { askBackground } from '../ask-background.ts';
import { keepFocus } from './keep-focus.ts';
import { openNoteFrame } from './note-frame.ts';

/** CSS pixels; a longer note scrolls in its frame. */
const HIGHEST = 360;

/**
 * Writes the notes on the quotes of a page in a frame of ours, opened when the reader asks: what is
 * typed into the page itself, closed shadow roots and all, the page can read, forge and delete.
 */
export function frameWriting(page: PageAddress): NoteWriting {
  const Field = (props: NoteFieldProps) => <FramedNote page={page} {...props} />;
  return { Field, isShownUnasked: false };
}

function FramedNote({ page, id, speech, leave }: NoteFieldProps & { page: PageAddress }) {
  const place = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const closing = new AbortController();
    const fail = (why: MessageKey) => {
      closing.abort();
      setFailure(why);
    };
    void open(closing.signal, fail);
    return () => closing.abort();
  }, [id]);

  const open = async (signal: AbortSignal, fail: (why: MessageKey) => void) => {
    const admitted = await askBackground('page:note', { page, id });
    if (!admitted.ok) return fail(admitted.error.code);
    const here = place.current;
    if (!here || signal.aborted) return;
    let told: (isFocused: boolean) => void = () => undefined;
    const hear = (news: FrameNews) => {
      if (news.kind === 'leave') return leave();
      if (news.kind === 'focus') return told(news.isFocused);
      setHeight(Math.min(news.height, HIGHEST));
      if (news.kind === 'ready') take();
    };
    const take = () => {
      frame.element.focus({ preventScroll: true });
      const root = here.getRootNode() as ShadowRoot;
      told = keepFocus(frame.element, root, () => fail('noteKeysTaken'), signal);
    };
    const { token } = admitted.value;
    const failed = () => fail('noteNotHere');
    const frame = openNoteFrame({ place: here, title: speech.t('quoteNote'), token, hear, failed });
    signal.addEventListener('abort', () => frame.close(), { once: true });
  };

  if (failure)
    return (
      <p class="problem" role="alert">
        {speech.t(failure)}
      </p>
    );
  return <div class="note-place" ref={place} style={{ height: `${height}px` }} />;
}
