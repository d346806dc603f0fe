import { formatDay, formatDuration, language } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import type { Article } from '../../model/article.ts';
import { saidBelow } from './said-below.ts';
import { leadsOut } from './sanitise-links.ts';

interface HeaderProps {
  article: Article;
  /** Takes the element. */
  held(head: HTMLElement | null): void;
}

/** Site with its host, reading time, title, summary, byline and date: what stands above the text. */
export function ArticleHeader({ article, held }: HeaderProps) {
  const { title, dek, lang, dir } = article;
  const below = saidBelow(article);
  const byline = below.byline ? null : article.byline;
  const published = below.day ? null : article.published;
  const words = { dir, ...(lang ? { lang } : {}) };
  return (
    <header class="article-header" dir={dir} ref={held}>
      <ul class="article-meta plain-list">
        <li>
          <Site article={article} />
        </li>
        <li>
          <span dir="auto">{readingTime(article.minutes)}</span>
        </li>
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
          {byline && (
            <li>
              <bdi>{byline}</bdi>
            </li>
          )}
          {published && (
            <li>
              <time dateTime={published} dir="auto" lang={language()}>
                {formatDay(published)}
              </time>
            </li>
          )}
        </ul>
      )}
    </header>
  );
}

const readingTime = (minutes: number): string =>
  minutes < 60 ? plural('readingTime', minutes) : formatDuration(minutes);

/** A page may call itself what it likes: its host, which it cannot choose, stands beside the name. */
function Site({ article: { siteName, url } }: { article: Article }) {
  const host = hostOf(url);
  const name = siteName && siteName.toLowerCase() !== host ? <bdi>{siteName}</bdi> : null;
  const site = (
    <>
      {name}
      {name && host && ' '}
      {host && (
        <span class={name ? 'article-host' : undefined} dir="ltr">
          {host}
        </span>
      )}
    </>
  );
  if (!leadsOut(url)) return site;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {site}
    </a>
  );
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
