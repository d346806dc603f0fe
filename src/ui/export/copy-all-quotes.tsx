import { Copy } from 'lucide';
import { t } from '../../browser/i18n.ts';
import { CopyButton } from '../annotations/copy/copy-button.tsx';
import type { OpenArticle } from '../article/open-article.ts';
import { exportedOpenArticle } from './exported-open-article.ts';

/** Puts all quotes of an open article on the clipboard as Markdown; nothing where there are none. */
export function CopyAllQuotes({ article }: { article: OpenArticle }) {
  if (article.annotations.quotes.value.length === 0) return null;
  const text = async () => {
    const { articleQuotes } = await import('../../export/markdown/markdown-quotes.ts');
    return `${articleQuotes(exportedOpenArticle(article, false))}\n`;
  };
  return (
    <CopyButton icon={Copy} name="quotesCopyAll" done="quotesCopied" text={text} t={t} size={20} />
  );
}
