import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../browser/i18n.ts';
import { formatDay } from '../../../browser/language.ts';
import { plural } from '../../../browser/plural.ts';
import { NotePreview } from '../../../ui/notes/note-preview.tsx';
import { readsOtherwise } from '../../../ui/notes/reads-otherwise.ts';
import { CopyTaken } from '../export/export-ways.tsx';
import type { ArticleState } from '../index/indexed-article.ts';
import { shownOf, snippetOf } from '../index/snippet.ts';
import type { LibraryController } from '../library-controller.ts';
import { colourName } from './colour-name.ts';
import { EntryEditor } from './entry-editor.tsx';
import { liveAddress } from './entry-links.ts';
import type { EditedRow } from './entry-note.ts';
import { Marked } from './marked.tsx';
import { Action, Actions, Changes, Copies, dayOfTime, Tags, Ways } from './row-parts.tsx';
import type { Row } from './rows.ts';

/** What every line needs. */
export interface RowProps<Kind extends Row['kind'] = Row['kind']> {
  controller: LibraryController;
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
  controller,
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
              <bdi>
                <Marked text={site} marks={marks} />
              </bdi>
            </span>
          )}
          {header.byline && (
            <span>
              <bdi>
                <Marked text={header.byline} marks={marks} />
              </bdi>
            </span>
          )}
          {header.published && <span>{formatDay(header.published)}</span>}
          {row.quotes > 0 && <span>{plural('libraryQuotes', row.quotes)}</span>}
          {updated > 0 && <span>{t('libraryChanged', dayOfTime(updated))}</span>}
        </p>
      </div>
      {hasActions && (
        <Actions>
          <Ways
            row={row}
            isCurrent={isCurrent}
            hasCopy={controller.shelves.copied.value.has(row.article.key)}
          />
          {!restore && !isBare && (
            <CopyTaken taken={() => [own(row.article)]} tabIndex={isCurrent ? 0 : -1} />
          )}
          {!restore && (
            <Action
              icon={Download}
              name={t('exportThis')}
              isCurrent={isCurrent}
              act={() => {
                controller.exporting.value = { key: row.article.key };
              }}
            />
          )}
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

/** An article with all that is there of it. */
const own = (article: ArticleState) => ({ article, note: article.note, quotes: article.quotes });

function TextLine({ controller, row, isCurrent, hasActions, marks }: RowProps<'text'>) {
  const snippet = snippetOf(controller.shelves.textOf(row.article.key), marks ?? new Set());
  return (
    <>
      <p class="entry-words entry-snippet">
        <span class="entry-label">{t('libraryInText')}</span>{' '}
        <span class="entry-found" dir="auto">
          <Marked text={snippet} marks={marks} />
        </span>
      </p>
      {hasActions && (
        <Actions>
          <Ways row={row} isCurrent={isCurrent} hasCopy />
        </Actions>
      )}
    </>
  );
}

interface OwnProps extends Omit<RowProps, 'row'> {
  row: EditedRow;
  /** Of the note. */
  text: string;
  tags: readonly string[];
}

/** The reader's own words and tags, or the fields to write them. */
function Own({ controller, row, isCurrent, marks, isEdited, close, text, tags }: OwnProps) {
  if (isEdited) return <EntryEditor controller={controller} row={row} close={close} />;
  const shown = shownOf(text, marks ?? null);
  return (
    <>
      {text && !marks && readsOtherwise(shown) && (
        <div class="entry-note entry-note-set">
          <NotePreview text={shown} isWhole />
        </div>
      )}
      {text && (marks || !readsOtherwise(shown)) && (
        <p class="entry-note" dir="auto">
          <Marked text={shown} marks={marks} />
        </p>
      )}
      <Tags tags={tags} isCurrent={isCurrent} pick={(tag) => controller.query.set({ tag })} />
    </>
  );
}

function NoteLine(props: RowProps<'note'>) {
  const { row, isCurrent, hasActions, edit, remove, restore } = props;
  return (
    <>
      <div class="entry-words entry-own">
        <span class="entry-label">{t('note')}</span>
        <Own {...props} text={row.note.text} tags={row.note.tags} />
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

/** The words of a quote lead to their place, as the first button does; that one has the keyboard's way. */
function Way({ row, children }: { row: Row; children: ComponentChildren }) {
  const live = liveAddress(row);
  if (!live) return <>{children}</>;
  return (
    <a class="entry-way" href={live} tabIndex={-1} title={t('libraryOpenAtQuote')}>
      {children}
    </a>
  );
}

function QuoteLine(props: RowProps<'quote'>) {
  const { controller, row, isCurrent, hasActions, marks, edit, remove, restore } = props;
  const { quote, article } = row;
  return (
    <>
      <div class="entry-words">
        <blockquote class="entry-quote book" data-colour={quote.colour} dir="auto">
          {/* With a direction of its own, it says nothing of the quote's. */}
          <span class="spoken" dir="auto">
            {colourName(quote.colour)}:{' '}
          </span>
          <Way row={row}>
            <Marked text={quote.text} marks={marks} />
          </Way>
        </blockquote>
        <Own {...props} text={quote.note} tags={quote.tags} />
      </div>
      {hasActions && (
        <Actions>
          <Ways
            row={row}
            isCurrent={isCurrent}
            hasCopy={controller.shelves.copied.value.has(article.key)}
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
