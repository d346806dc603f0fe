import type { IconNode } from 'lucide';
import { BookOpen, Copy, ExternalLink, PencilLine, RotateCcw, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../browser/i18n.ts';
import { formatDay } from '../../../browser/language.ts';
import { CopyButton } from '../../../ui/annotations/copy/copy-button.tsx';
import { CopyLink } from '../../../ui/notes/copy-link.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import { copyAddress, liveAddress } from './entry-links.ts';
import type { Row } from './rows.ts';

interface ActionProps {
  icon: IconNode;
  name: string;
  act(): void;
  /** Only the buttons of the line that the keys are on can be come to by Tab: there are thousands. */
  isCurrent: boolean;
}

/** A button of a line. */
export function Action({ icon, name, act, isCurrent }: ActionProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      tabIndex={isCurrent ? 0 : -1}
      onClick={act}
    >
      <Icon node={icon} />
    </button>
  );
}

interface WaysProps {
  row: Row;
  isCurrent: boolean;
  /** Whether there is a clean copy. */
  hasCopy: boolean;
}

/** The ways from a line to the page and to the clean copy. */
export function Ways({ row, isCurrent, hasCopy }: WaysProps) {
  const live = liveAddress(row);
  const tabIndex = isCurrent ? 0 : -1;
  const isQuote = row.kind === 'quote';
  const page = t(isQuote ? 'libraryOpenAtQuote' : 'libraryOpenPage');
  const copy = t(isQuote ? 'libraryOpenCopyAtQuote' : 'libraryOpenCopy');
  return (
    <>
      {live && (
        <a class="icon-button" href={live} aria-label={page} title={page} tabIndex={tabIndex}>
          <Icon node={ExternalLink} turns />
        </a>
      )}
      {hasCopy && (
        <a
          class="icon-button"
          href={copyAddress(row)}
          aria-label={copy}
          title={copy}
          tabIndex={tabIndex}
        >
          <Icon node={BookOpen} />
        </a>
      )}
    </>
  );
}

interface CopiesProps {
  /** The words of the quote, and the address that leads to them. */
  words: string;
  address: string | null;
  isCurrent: boolean;
}

/** Puts a quote, or the link to it, on the clipboard. */
export function Copies({ words, address, isCurrent }: CopiesProps) {
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      <CopyButton icon={Copy} name="quoteCopy" text={() => words} t={t} tabIndex={tabIndex} />
      {address && <CopyLink link={() => address} tabIndex={tabIndex} />}
    </>
  );
}

interface ChangesProps {
  isCurrent: boolean;
  edit: (() => void) | null;
  remove: (() => void) | null;
  restore: (() => void) | null;
}

/** What can be done to an entry. */
export function Changes({ isCurrent, edit, remove, restore }: ChangesProps) {
  return (
    <>
      {edit && (
        <Action icon={PencilLine} name={t('libraryEdit')} isCurrent={isCurrent} act={edit} />
      )}
      {remove && (
        <Action icon={Trash2} name={t('libraryDelete')} isCurrent={isCurrent} act={remove} />
      )}
      {restore && (
        <Action icon={RotateCcw} name={t('libraryRestore')} isCurrent={isCurrent} act={restore} />
      )}
    </>
  );
}

interface TagsProps {
  tags: readonly string[];
  isCurrent: boolean;
  pick(tag: string): void;
}

/** Tags as ways to all that have them. */
export function Tags({ tags, isCurrent, pick }: TagsProps) {
  if (tags.length === 0) return null;
  return (
    <div class="entry-tags">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag-link"
          tabIndex={isCurrent ? 0 : -1}
          title={t('libraryTagShow', tag)}
          onClick={() => pick(tag)}
        >
          <bdi>{tag}</bdi>
        </button>
      ))}
    </div>
  );
}

/** The day of a time in ms since 1970, by the reader's own clock. */
export function dayOfTime(time: number): string {
  const date = new Date(time);
  const two = (count: number) => String(count).padStart(2, '0');
  return formatDay(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}

/** The buttons of a line, seen while it is pointed at or has the focus. */
export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="entry-actions">{children}</div>
);
