import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';

interface NotePreviewProps {
  text: string;
  /** Whether it is as high as it is long, and the keyboard need not come to it. */
  isWhole?: boolean;
}

let drawNote: ((note: string) => DocumentFragment) | null = null;

/** What reads Markdown is loaded with the first note that is shown: no text waits for it. */
async function load(): Promise<void> {
  drawNote = (await import('./note-markdown.ts')).noteFragment;
}

/** A note as its Markdown means it; as it was typed until that is known. */
export function NotePreview({ text, isWhole = false }: NotePreviewProps) {
  const root = useRef<HTMLElement>(null);
  const [isLoaded, setLoaded] = useState(drawNote !== null);
  useLayoutEffect(() => {
    root.current?.replaceChildren(drawNote?.(text) ?? text);
    if (drawNote) return;
    // Without it the note is shown as it was typed.
    void load().then(
      () => setLoaded(true),
      () => undefined,
    );
  }, [text, isLoaded]);
  return (
    <section
      ref={root}
      class="note-preview article-body"
      aria-label={t('notePreviewed')}
      // The keyboard has to reach what scrolls.
      tabIndex={isWhole ? -1 : 0}
      dir="auto"
    />
  );
}
