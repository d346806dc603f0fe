import type { ComponentType } from 'preact';
import type { ArticleHeader } from '../../model/article.ts';
import type { MessageKey } from '../../model/message-key.ts';
import type { Failure } from '../../model/result.ts';
import type { QuoteController } from './quote-controller.ts';

/** How the layer speaks: content scripts get their texts in another way than our own pages. */
export interface Speech {
  t(key: MessageKey, ...values: string[]): string;
  explain(failure: Failure): string;
  /** BCP 47 tag of the language spoken. */
  locale: string;
}

/** What writes the note on a quote at its place in the text. */
export interface NoteFieldProps {
  /** Of the quote. */
  id: string;
  speech: Speech;
  /** The reader is done with it. */
  leave(): void;
}

/** How a note is written there: a page, which is not ours, has no field of its own. */
export interface NoteWriting {
  Field: ComponentType<NoteFieldProps>;
  /** A note that is there is shown before anybody asks for it. */
  isShownUnasked: boolean;
}

/** What every part of the layer works with. */
export interface LayerProps {
  controller: QuoteController;
  speech: Speech;
  /** Of the article, for citations. */
  article(): ArticleHeader;
  note: NoteWriting;
}
