import { Copy } from 'lucide';
import { t } from '../../browser/i18n.ts';
import type { ExportedArticle } from '../../export/library/exported-article.ts';
import { CopyButton } from '../annotations/copy/copy-button.tsx';
import type { OpenArticle } from '../article/open-article.ts';
import { exportedOpenArticle } from './exported-open-article.ts';

interface CopyAllProps {
  articles(): readonly ExportedArticle[];
  /** Of the button. */
  tabIndex?: number;
  /** Drawn in pixels. */
  size?: 16 | 20;
}

/** Puts quotes and notes on the clipboard as Markdown, under the titles of their articles. */
export function CopyAll({ articles, ...look }: CopyAllProps) {
  const text = async () => {
    const { articleQuotes } = await import('../../export/markdown/markdown-quotes.ts');
    return `${articles().map(articleQuotes).join('\n\n')}\n`;
  };
  return (
    <CopyButton icon={Copy} name="quotesCopyAll" done="quotesCopied" text={text} t={t} {...look} />
  );
}

/** The same for an open article; nothing where it has no quotes. */
export function CopyAllQuotes({ article }: { article: OpenArticle }) {
  if (article.annotations.quotes.value.length === 0) return null;
  return <CopyAll articles={() => [exportedOpenArticle(article, false)]} size={20} />;
}
