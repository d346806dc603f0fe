import { t, tCode } from '../../../browser/i18n.ts';
import { formatCount } from '../../../browser/language.ts';
import { plural } from '../../../browser/plural.ts';
import type { Removal, RemovedLink } from '../../../model/removal.ts';
import { FoldedLine } from '../../controls/folded-line.tsx';
import { reasonWords } from '../../controls/reason-words.ts';
import { firstWords } from '../../notes/first-words.ts';
import type { OpenArticle } from '../open-article.ts';
import { leadsOut } from '../sanitise-links.ts';
import { showPutBack } from '../show-put-back.ts';
import { gatherAlike, groupRemovals } from './removal-counts.ts';

/** How many links of a removal are shown. */
const FIRST = 3;

interface ListProps {
  article: OpenArticle;
  /** Brings what has been put back into view; on its own page, where the text stands on another. */
  show?: ((range: Range) => void) | undefined;
}

/** What was taken out of the page and why; each can be put back. */
export function RemovalList({ article, show }: ListProps) {
  const { removals } = article.reading.value;
  const { away, lines } = groupRemovals(removals);
  if (removals.length === 0) return <p class="muted">{t('removedNone')}</p>;
  return (
    <>
      {away.length > 0 && <Removals article={article} removals={away} show={show} />}
      {lines.length > 0 && away.length > 0 && (
        <h3 class="heading removals-small">{t('removedSmall')}</h3>
      )}
      {lines.length > 0 && <Removals article={article} removals={lines} show={show} />}
    </>
  );
}

function Removals({ removals, ...list }: ListProps & { removals: Removal[] }) {
  return (
    <ul class="removals plain-list">
      {gatherAlike(removals).map((alike) => (
        <Entry key={alike[0].id} alike={alike} {...list} />
      ))}
    </ul>
  );
}

interface EntryProps extends ListProps {
  alike: [Removal, ...Removal[]];
}

function Entry({ article, alike, show }: EntryProps) {
  const [removal] = alike;
  const isBack = article.back.value.has(removal.id);
  const toggle = () => {
    article.setBack(
      alike.map(({ id }) => id),
      !isBack,
    );
    if (!isBack) showPutBack(article, removal, show);
  };
  const name = removal.heading || kindOf(removal);
  return (
    <li class="folded-row removal">
      <FoldedLine
        name={
          <>
            <bdi>{name}</bdi>
            {alike.length > 1 && ` ${t('removedTimes', formatCount(alike.length))}`}
          </>
        }
        about={aboutOf(removal)}
      >
        <p class="removal-reason">{reasonOf(removal)}</p>
        {removal.links.length > 0 ? <Links links={removal.links} /> : <Words removal={removal} />}
      </FoldedLine>
      <button
        type="button"
        class="button button-muted"
        aria-label={t(isBack ? 'removeAgainNamed' : 'putBackNamed', nameOf(removal, name))}
        onClick={toggle}
      >
        {t(isBack ? 'removeAgain' : 'putBack')}
      </button>
    </li>
  );
}

/** How much, and what it was: its kind where a heading names it, else its first words. */
const aboutOf = (removal: Removal): (string | false)[] => [
  removal.links.length > 1 && plural('removedLinks', removal.links.length),
  removal.heading ? kindOf(removal) : firstWords(removal.text),
];

function Links({ links }: { links: RemovedLink[] }) {
  const more = links.length - FIRST;
  return (
    <ul class="removal-links plain-list">
      {links.slice(0, FIRST).map(({ text, href }) => (
        <li key={href + text} dir="auto">
          {leadsOut(href) ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {text || href}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
      {more > 0 && <li class="muted">{plural('removedMoreLinks', more)}</li>}
    </ul>
  );
}

const Words = ({ removal: { text, heading } }: { removal: Removal }) =>
  text && text !== heading ? (
    <p class="removal-words" dir="auto">
      {text}
    </p>
  ) : null;

const kindOf = ({ kind }: Removal): string => tCode(`kind_${kind.replaceAll('-', '_')}`) || kind;

/** Two of a kind must not sound alike. */
const nameOf = (removal: Removal, name: string): string =>
  removal.heading ? name : t('named', name, removal.text.slice(0, 60));

/** The reason in words; a code that has none yet gets the general sentence. */
const reasonOf = ({ reason }: Removal): string => reasonWords(reason) || t('reason_unknown');
