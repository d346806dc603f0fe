import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { noteFragment } from './note-markdown.ts';

interface NotePreviewProps {
  text: string;
  /** Whether it is as high as it is long, and the keyboard need not come to it. */
  isWhole?: boolean;
}

/** A note as its Markdown means it. */
export function NotePreview({ text, isWhole = false }: NotePreviewProps) {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => root.current?.replaceChildren(noteFragment(text)), [text]);
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
