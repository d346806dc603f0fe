import { useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { ArticleBody } from './article-body.tsx';
import { ArticleHeader } from './article-header.tsx';
import { LeadImage } from './lead-image.tsx';
import type { OpenArticle } from './open-article.ts';
import { SaveQuote } from './save-quote.tsx';

/** The clean article from its head to its source line; words selected in it can be kept. */
export function ArticleView({ article }: { article: OpenArticle }) {
  const root = useRef<HTMLDivElement>(null);
  const { article: clean } = article.reading.value;
  return (
    <article class="article" aria-label={t('articleRegion')}>
      <ArticleHeader article={clean} />
      <LeadImage image={clean.leadImage} />
      <ArticleBody article={article} root={root} />
      {clean.source && <p class="article-source">{t('source', clean.source)}</p>}
      <SaveQuote article={article} root={root} />
    </article>
  );
}
