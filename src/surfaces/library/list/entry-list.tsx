import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../browser/i18n.ts';
import { latinKey } from '../../../ui/controls/key-by-place.ts';
import type { LibraryController, Shown } from '../library-controller.ts';
import { liveAddress } from './entry-links.ts';
import { EntryRow } from './entry-row.tsx';
import { countPicked, type Picked, pickedOf } from './picked.ts';
import { isEntry, type Row } from './rows.ts';
import { useListKeys } from './use-list-keys.ts';
import { useVirtualList } from './use-virtual-list.ts';

interface EntryListProps {
  controller: LibraryController;
  shown: Shown;
}

/** Pixels; what has been drawn once is measured. */
const HEIGHTS: Record<Row['kind'], number> = { article: 92, note: 76, quote: 104, text: 76 };

/**
 * The list: a grid of one column, since its lines are selected and have controls in them, and arrow
 * keys reach a grid where a reader is listened to.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function EntryList({ controller, shown }: EntryListProps) {
  const { rows, hits } = shown;
  const list = useRef<HTMLDivElement>(null);
  const back = useRef<number | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ index: number } | null>(null);
  const isRemoved = controller.query.value.removed;
  const under = (row: Row) =>
    row.kind === 'article' ? rows.filter(({ article }) => article.key === row.article.key) : [row];
  const removeAll = (picked: Picked) => {
    if (countPicked(picked) === 0 || isRemoved) return;
    back.current = keys.at;
    void controller.remove(picked);
  };
  const remove = (row: Row) => removeAll(pickedOf(under(row)));
  // The key is for what is selected; a button is for its own line.
  const removeByKey = (row: Row) => {
    const picked = controller.picked.peek();
    if (countPicked(picked) > 0) removeAll(picked);
    // All of an article goes only after it has been seen what that is.
    else if (row.kind === 'article') keys.select(keys.at, false);
    else removeAll(pickedOf([row]));
  };
  const open = (row: Row) => {
    const address = liveAddress(row);
    if (address) location.href = address;
  };
  const keys = useListKeys(controller, rows, {
    open,
    remove: removeByKey,
    edit: (row) => isEntry(row) && !isRemoved && setEdited(row.id),
    goTo: (index) => setAsked({ index }),
    page: 8,
  });
  const keyOf = useCallback((index: number) => rows[index]?.id ?? '', [rows]);
  const heightOf = useCallback((index: number) => HEIGHTS[rows[index]?.kind ?? 'quote'], [rows]);
  const virtual = useVirtualList({
    count: rows.length,
    keyOf,
    heightOf,
    list,
    stays: keys.at,
  });
  // Before the next key is heard.
  useLayoutEffect(() => {
    if (!asked) return;
    virtual.scrollToIndex(asked.index, { align: 'auto' });
    focusRow(list.current, asked.index);
  }, [asked]);
  useEffect(() => {
    const index = back.current;
    if (index === null || rows.length === 0) return;
    back.current = null;
    // The line that had the focus is gone, and the focus with it; the next one of the same article
    // takes it, or the one above.
    const next = Math.min(index, rows.length - 1);
    const isOther = index >= rows.length || rows[next]?.kind === 'article';
    keys.goTo(isOther && next > 0 ? Math.min(index, rows.length) - 1 : next);
  }, [rows]);
  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === controller.restored.peek());
    if (index < 0) return;
    controller.restored.value = null;
    keys.goTo(index);
  }, [rows]);
  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      if (event.target !== document.body) return;
      if ((event.ctrlKey || event.metaKey) && latinKey(event) === 'z') return keys.undo();
      if (!/^Arrow(?:Up|Down)$/.test(event.key)) return;
      event.preventDefault();
      keys.goTo(keys.at);
    };
    document.addEventListener('keydown', enter);
    return () => document.removeEventListener('keydown', enter);
  });
  const closeEditor = (index: number) => {
    setEdited(null);
    requestAnimationFrame(() => focusRow(list.current, index));
  };
  const margin = virtual.options.scrollMargin;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be drawn in part
    <div
      ref={list}
      class="entries"
      role="grid"
      aria-label={t('libraryList')}
      aria-rowcount={rows.length}
      aria-multiselectable="true"
      data-selecting={controller.selected.value.size > 0}
      style={{ height: `${virtual.getTotalSize()}px` }}
      onKeyDown={keys.press}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        const isCurrent = index === keys.at;
        const isSelected = controller.selected.value.has(row.id);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={key}
            ref={virtual.measureElement}
            class="entry"
            role="row"
            data-index={index}
            data-kind={row.kind}
            tabIndex={isCurrent ? 0 : -1}
            aria-rowindex={index + 1}
            {...(isEntry(row) && { 'aria-selected': isSelected })}
            style={{ transform: `translateY(${start - margin}px)` }}
            onFocus={() => keys.setCurrent(row.id)}
            onPointerEnter={() => setPointed(row.id)}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            <div role="gridcell" class="entry-cell" tabIndex={-1}>
              <Pick
                row={row}
                isSelected={isSelected}
                isCurrent={isCurrent}
                pick={(isRange) => keys.select(index, isRange)}
              />
              <EntryRow
                controller={controller}
                row={row}
                isCurrent={isCurrent}
                hasActions={isCurrent || pointed === row.id}
                marks={hits?.marks}
                isEdited={edited === row.id}
                edit={() => setEdited(row.id)}
                close={() => closeEditor(index)}
                remove={() => remove(row)}
                restore={isRemoved ? () => void controller.restore(pickedOf(under(row))) : null}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}

interface PickProps {
  row: Row;
  isSelected: boolean;
  isCurrent: boolean;
  pick(isRange: boolean): void;
}

/** The box by which a line is selected; with Shift, all from the last one to it. */
function Pick({ row, isSelected, isCurrent, pick }: PickProps) {
  if (!isEntry(row)) return <span class="entry-pick" />;
  return (
    <span class="entry-pick">
      <input
        type="checkbox"
        aria-label={t(row.kind === 'quote' ? 'librarySelectQuote' : 'librarySelectNote')}
        checked={isSelected}
        tabIndex={isCurrent ? 0 : -1}
        onClick={(event) => pick(event.shiftKey)}
      />
    </span>
  );
}

function focusRow(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
}
