import type { FurtherLink } from '../../model/article.ts';
import type { Judgement, Reason, Removal, RemovedLink } from '../../model/removal.ts';
import { isPaidLabel } from '../clutter/label-words.ts';
import { absoluteUrl } from '../segment/links.ts';
import { slugOf } from './slug.ts';
import { judgeGroup, judgeLinks, ON_WITHIN_TEXT, type Subject } from './topic.ts';

/** Reasons that have a second form, which says how many of the links are on the subject. */
const SUBJECT_FORMS: Record<string, string> = {
  reason_list_under_label: 'reason_list_under_label_subject',
  reason_list_after_text: 'reason_list_after_text_subject',
  reason_list_of_cards: 'reason_list_of_cards_subject',
  reason_list_of_links: 'reason_list_of_links_subject',
  reason_promo_label: 'reason_promo_label_subject',
  reason_promo_line: 'reason_promo_line_subject',
};

/** So many words are shown of what a subject and a link share. */
const MOST_SHARED = 5;

const leadsAway = ({ kind, links }: Removal): boolean =>
  (kind === 'recirculation' || kind === 'inline-promo') && links.some(({ href }) => href !== '');

function reasonWith({ code, values }: Reason, on: number): Reason {
  const form = SUBJECT_FORMS[code];
  if (!form || on === 0) return { code, values };
  // "4 of 3 links": a card may hold links that were not counted as items.
  const most = Number(values[0]) || on;
  return { code: form, values: [...values, String(Math.min(on, most))] };
}

const wordsOf = (judgements: readonly Judgement[]): string =>
  [...new Set(judgements.filter(({ on }) => on).flatMap(({ shared }) => shared))]
    .slice(0, MOST_SHARED)
    .join(', ');

function judged(removal: Removal, subject: Subject): Removal {
  const least = removal.kind === 'inline-promo' ? ON_WITHIN_TEXT : undefined;
  const { links, on } = judgeLinks(removal.links, subject, least);
  const judgements = links.map((link) => link.subject);
  const evidence: Removal['evidence'] = {
    ...removal.evidence,
    subject: judgeGroup(judgements),
    onSubject: on,
  };
  const shared = wordsOf(judgements);
  if (shared) evidence['shared'] = shared;
  return { ...removal, reason: reasonWith(removal.reason, on), evidence, links };
}

/**
 * Judges what leads away: each link and each group, with the words that speak for it.
 * @param subject asked for only where there is something to judge, since it costs a look at the text
 */
export function judgeRemovals(removals: readonly Removal[], subject: () => Subject): Removal[] {
  if (!removals.some(leadsAway)) return [...removals];
  const known = subject();
  return removals.map((removal) => (leadsAway(removal) ? judged(removal, known) : removal));
}

const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_[ce]id$|ref$|source$)/i;

/** One spelling for all addresses of a page: no scheme, `www.`, place within or tracking. */
function keyOf(address: string, base: string): string {
  const url = absoluteUrl(address, base);
  if (!url) return '';
  // Not by `searchParams`: in Firefox's content scripts its iterators cannot be iterated.
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !TRACKING.test(pair.split('=')[0] ?? ''))
    .join('&');
  const path = url.pathname.replace(/\/(?:index\.\w+)?$/, '');
  return `${url.host.replace(/^www\./, '')}${path}?${query}`.toLowerCase();
}

/** What to call a link: its words, or those of its address where they alone are on the subject. */
function titleOf({ text, href, subject }: RemovedLink): string {
  const slug = slugOf(href);
  const says = subject?.shared.some((word) => text.toLowerCase().includes(word.toLowerCase()));
  if (text && (says || text.split(' ').length > 3 || !slug)) return text;
  return slug ? slug.charAt(0).toUpperCase() + slug.slice(1) : text;
}

/**
 * The links on the subject among what was removed, in document order.
 * @param own the article's addresses, which are left out
 * @param title its headline: a link of that name is the article itself, wherever it is served
 * @param root the clean content: what it links to already is left out, too
 */
export function furtherReading(
  removals: readonly Removal[],
  own: readonly (string | null)[],
  root: Element,
  title: string,
): FurtherLink[] {
  const unpaid = removals.filter(({ heading }) => !isPaidLabel(heading));
  const offered = unpaid.flatMap(({ links }) => links.filter(({ subject }) => subject?.on));
  if (offered.length === 0) return [];
  const [base = ''] = own.filter((address) => address !== null);
  const standing = Array.from(root.querySelectorAll('a[href]'), (link) =>
    link.getAttribute('href'),
  );
  const seen = new Set([...own, ...standing].map((address) => keyOf(address ?? '', base)));
  seen.add(title);
  const found: FurtherLink[] = [];
  for (const link of offered) {
    const text = titleOf(link);
    const key = keyOf(link.href, base);
    if (!link.subject || !key || !text || seen.has(key) || seen.has(text)) continue;
    seen.add(key).add(text);
    found.push({ text, href: link.href, shared: link.subject.shared.slice(0, MOST_SHARED) });
  }
  return found;
}
