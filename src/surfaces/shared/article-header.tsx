import type { Article } from '../../article/article.ts';
import { formatDay } from './language.ts';
import { plural } from './plural.ts';
import { leadsOut } from './settle-links.ts';

/** Site and reading time, title, summary, byline and date: what stands above the text. */
export function ArticleHeader({ article }: { article: Article }) {
  const { title, dek, lang, dir, byline, published } = article;
  const words = { dir, ...(lang ? { lang } : {}) };
  return (
    <header class="article-header" dir={dir}>
      <ul class="article-meta plain-list">
        <li>
          <Site article={article} />
        </li>
        <li>{plural('readingTime', article.minutes)}</li>
      </ul>
      <h1 class="article-title" {...words}>
        {title}
      </h1>
      {dek && (
        <p class="article-dek" {...words}>
          {dek}
        </p>
      )}
      {(byline || published) && (
        <ul class="article-meta plain-list">
          {byline && <li>{byline}</li>}
          {published && (
            <li>
              <time dateTime={published}>{formatDay(published)}</time>
            </li>
          )}
        </ul>
      )}
    </header>
  );
}

function Site({ article: { siteName, url } }: { article: Article }) {
  const name = siteName ?? hostOf(url);
  if (!leadsOut(url)) return name;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
