import { t } from '../../../browser/i18n.ts';
import { plural } from '../../../ui/controls/plural.ts';
import { snippetOf } from '../index/snippet.ts';
import type { LibraryDesk } from '../library-desk.ts';
import { colourName } from './colour-name.ts';
import { EntryEditor } from './entry-editor.tsx';
import { liveAddress } from './entry-links.ts';
import { Marked } from './marked.tsx';
import { Actions, Changes, Copies, dayOfTime, Tags, Ways } from './row-parts.tsx';
import type { Row } from './rows.ts';

/** What every line needs. */
export interface RowProps<Kind extends Row['kind'] = Row['kind']> {
  desk: LibraryDesk;
  row: Extract<Row, { kind: Kind }>;
  isCurrent: boolean;
  /** Whether its buttons are drawn: those of all lines would make up most of the page. */
  hasActions: boolean;
  marks: ReadonlySet<string> | undefined;
  isEdited: boolean;
  edit(): void;
  close(): void;
  remove(): void;
  restore: (() => void) | null;
}

/** One line of the list, by what it is. */
export function EntryRow(props: RowProps) {
  const { row } = props;
  if (row.kind === 'article') return <ArticleLine {...props} row={row} />;
  if (row.kind === 'text') return <TextLine {...props} row={row} />;
  if (row.kind === 'note') return <NoteLine {...props} row={row} />;
  return <QuoteLine {...props} row={row} />;
}

function ArticleLine({
  desk,
  row,
  isCurrent,
  hasActions,
  marks,
  remove,
  restore,
}: RowProps<'article'>) {
  const { header, site, updated, note } = row.article;
  const live = liveAddress(row);
  const title = <Marked text={header.title || header.url || t('libraryNameless')} marks={marks} />;
  const isBare = row.quotes === 0 && !note;
  return (
    <>
      <div class="entry-words">
        <h2 class="entry-title book" dir="auto">
          {live ? (
            <a href={live} tabIndex={isCurrent ? 0 : -1}>
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        <p class="entry-about">
          {site && (
            <span>
              <Marked text={site} marks={marks} />
            </span>
          )}
          {header.byline && (
            <span>
              <Marked text={header.byline} marks={marks} />
            </span>
          )}
          {updated > 0 && <span>{dayOfTime(updated)}</span>}
          {row.quotes > 0 && <span>{plural('libraryQuotes', row.quotes)}</span>}
        </p>
      </div>
      {hasActions && (
        <Actions>
          <Ways
            row={row}
            isCurrent={isCurrent}
            hasCopy={desk.shelves.copied.value.has(row.article.key)}
          />
          <Changes
            isCurrent={isCurrent}
            edit={null}
            remove={restore || isBare ? null : remove}
            restore={restore}
          />
        </Actions>
      )}
    </>
  );
}

function TextLine({ desk, row, isCurrent, hasActions, marks }: RowProps<'text'>) {
  const snippet = snippetOf(desk.shelves.textOf(row.article.key), marks ?? new Set());
  return (
    <>
      <p class="entry-words entry-snippet">
        <span class="entry-label">{t('libraryInText')}</span>{' '}
        <Marked text={snippet} marks={marks} />
      </p>
      {hasActions && (
        <Actions>
          <Ways row={row} isCurrent={isCurrent} hasCopy />
        </Actions>
      )}
    </>
  );
}

function NoteLine(props: RowProps<'note'>) {
  const { desk, row, isCurrent, marks, isEdited, edit, close, remove, restore } = props;
  const { hasActions } = props;
  const pick = (tag: string) => desk.query.set({ tag });
  return (
    <>
      <div class="entry-words entry-own">
        <span class="entry-label">{t('note')}</span>
        {isEdited ? (
          <EntryEditor desk={desk} row={row} close={close} />
        ) : (
          <>
            {row.note.text && (
              <p class="entry-note" dir="auto">
                <Marked text={row.note.text} marks={marks} />
              </p>
            )}
            <Tags tags={row.note.tags} isCurrent={isCurrent} pick={pick} />
          </>
        )}
      </div>
      {hasActions && (
        <Actions>
          <Changes
            isCurrent={isCurrent}
            edit={restore ? null : edit}
            remove={restore ? null : remove}
            restore={restore}
          />
        </Actions>
      )}
    </>
  );
}

function QuoteLine(props: RowProps<'quote'>) {
  const { desk, row, isCurrent, marks, isEdited, edit, close, remove, restore } = props;
  const { hasActions } = props;
  const { quote, article } = row;
  const pick = (tag: string) => desk.query.set({ tag });
  return (
    <>
      <div class="entry-words">
        <blockquote class="entry-quote book" data-colour={quote.colour} dir="auto">
          {/* With a direction of its own, it says nothing of the quote's. */}
          <span class="spoken" dir="auto">
            {colourName(quote.colour)}:{' '}
          </span>
          <Marked text={quote.text} marks={marks} />
        </blockquote>
        {isEdited ? (
          <EntryEditor desk={desk} row={row} close={close} />
        ) : (
          <>
            {quote.note && (
              <p class="entry-note" dir="auto">
                <Marked text={quote.note} marks={marks} />
              </p>
            )}
            <Tags tags={quote.tags} isCurrent={isCurrent} pick={pick} />
          </>
        )}
      </div>
      {hasActions && (
        <Actions>
          <Ways
            row={row}
            isCurrent={isCurrent}
            hasCopy={desk.shelves.copied.value.has(article.key)}
          />
          <Copies words={quote.text} address={liveAddress(row)} isCurrent={isCurrent} />
          <Changes
            isCurrent={isCurrent}
            edit={restore ? null : edit}
            remove={restore ? null : remove}
            restore={restore}
          />
        </Actions>
      )}
    </>
  );
}
