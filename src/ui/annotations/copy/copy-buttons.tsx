import { Copy, TextQuote } from 'lucide';
import { citation } from '../../../export/citation.ts';
import type { ArticleHeader } from '../../../model/article.ts';
import type { Speech } from '../layer-props.ts';
import { CopyButton } from './copy-button.tsx';

interface CopyButtonsProps {
  /** The words to be copied. */
  text(): string;
  speech: Speech;
  article(): ArticleHeader;
}

/** Copies words, alone or with where they are from. */
export function CopyButtons({ text, speech, article }: CopyButtonsProps) {
  const { t, locale } = speech;
  const cited = () => citation({ text: text(), article: article(), locale });
  return (
    <>
      <CopyButton icon={Copy} name="quoteCopy" text={text} t={t} />
      <CopyButton icon={TextQuote} name="quoteCite" text={cited} t={t} />
    </>
  );
}
