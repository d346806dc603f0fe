import { useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { Quote } from '../../model/quote.ts';
import type { NoteDraft } from '../annotations/note-draft.ts';
import type { ArticleAnnotations } from './article-annotations.ts';
import { firstWords } from './first-words.ts';
import { NoteField } from './note-field.tsx';
import { NotePreview } from './note-preview.tsx';
import { readsOtherwise } from './reads-otherwise.ts';
import { TagRow } from './tag-row.tsx';

interface QuoteNoteProps {
  annotations: ArticleAnnotations;
  quote: Quote;
}

/** The reader's own words on a quote, or the way to write some, and its tags. */
export function QuoteNote({ annotations, quote }: QuoteNoteProps) {
  const words = firstWords(quote.text);
  const change = (changed: Parameters<ArticleAnnotations['changeQuotes']>[1]) =>
    annotations.changeQuotes([quote.id], changed);
  return (
    <div class="quote-own">
      <Written annotations={annotations} draft={annotations.quoteNote(quote.id)} words={words} />
      <TagRow tags={quote.tags} quote={words} change={change} />
    </div>
  );
}

interface WrittenProps {
  annotations: ArticleAnnotations;
  draft: NoteDraft;
  /** Of the quote: names the note for those who hear it. */
  words: string;
}

/** An empty note is there only while it is written in. */
function Written({ annotations, draft, words }: WrittenProps) {
  const [isWriting, setWriting] = useState(false);
  const hasLeft = useRef(false);
  const isThere = draft.text.value.trim() !== '' || draft.state.value.phase === 'failed';
  const leave = () => {
    hasLeft.current = !isThere;
    const field = document.activeElement as HTMLElement | null;
    // On to the quote itself: nobody is to begin again at the top of the page.
    const quote = isThere && field?.closest('.quote')?.querySelector<HTMLElement>('button:enabled');
    if (quote) quote.focus({ preventScroll: true });
    else field?.blur();
  };
  const takeBack = (button: HTMLButtonElement | null) => {
    if (button && hasLeft.current) button.focus({ preventScroll: true });
    if (button) hasLeft.current = false;
  };
  // Another window in front takes the focus, too, but the field is still the one that is written in.
  const watch = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const next = (relatedTarget as Node | null) ?? document.activeElement;
    setWriting((currentTarget as Node).contains(next));
  };
  if (!isThere && !isWriting)
    return (
      <button
        type="button"
        class="note-act"
        aria-label={t('quoteAddNoteNamed', words)}
        ref={takeBack}
        onClick={() => setWriting(true)}
      >
        {t('quoteAddNote')}
      </button>
    );
  if (!isWriting && draft.state.value.phase !== 'failed' && readsOtherwise(draft.text.value))
    return (
      <div class="quote-written">
        <NotePreview text={draft.text.value} isWhole />
        <button
          type="button"
          class="note-act"
          aria-label={t('quoteEditNoteNamed', words)}
          onClick={() => setWriting(true)}
        >
          {t('noteEdit')}
        </button>
      </div>
    );
  return (
    <div class="quote-written" onFocusIn={() => setWriting(true)} onFocusOut={watch}>
      <NoteField
        annotations={annotations}
        draft={draft}
        label={t('quoteNoteNamed', words)}
        rows={1}
        takesFocus={isWriting}
        leave={leave}
      />
    </div>
  );
}
