import { ChevronRight } from 'lucide';
import { plural } from '../../browser/plural.ts';
import type { FurtherLink } from '../../model/article.ts';
import { Icon } from '../theme/icon.tsx';
import type { OpenArticle } from './open-article.ts';
import { leadsOut } from './sanitise-links.ts';

/** Links on the article's own subject, folded under it; nothing where there are none. */
export function FurtherReading({ article }: { article: OpenArticle }) {
  const { furtherReading, lang, dir, url } = article.reading.value.article;
  const links = furtherReading.filter(({ href }) => leadsOut(href));
  if (links.length === 0) return null;
  return (
    <details class="fold further">
      <summary>
        <Icon node={ChevronRight} />
        {plural('furtherReadingLine', links.length)}
      </summary>
      <ul class="further-links plain-list" dir={dir} {...(lang ? { lang } : {})}>
        {links.map((link) => (
          <Entry key={link.href} link={link} home={hostOf(url)} />
        ))}
      </ul>
    </details>
  );
}

/** Where a link leads is said only where it leads to another site. */
function Entry({ link: { text, href }, home }: { link: FurtherLink; home: string }) {
  const host = hostOf(href);
  return (
    <li>
      <a class="book" href={href} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
      {host !== home && (
        <span class="further-host" dir="ltr">
          {host}
        </span>
      )}
    </li>
  );
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
