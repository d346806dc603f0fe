import { useState } from 'preact/hooks';
import { isForInputMethod } from '../../../text/composing.ts';
import { latinKey } from '../../../ui/controls/key-by-place.ts';
import type { LibraryController } from '../library-controller.ts';
import { isEntry, type Row } from './rows.ts';

/** What the keys of the list do besides moving in it. */
export interface ListActs {
  open(row: Row): void;
  remove(row: Row): void;
  edit(row: Row): void;
  /** Brings a line to be seen, and the focus to it. */
  goTo(index: number): void;
  /** How many lines a screen holds. */
  page: number;
}

/** The line that the keys are on, and what they do there. */
export function useListKeys(controller: LibraryController, rows: readonly Row[], acts: ListActs) {
  const [current, setCurrent] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  const [anchor, setAnchor] = useState<string | null>(null);

  const select = (index: number, isRange: boolean) => {
    const row = rows[index];
    if (!row) return;
    controller.selected.value = isRange
      ? withRange(controller, rows, anchor, index)
      : toggled(controller.selected.peek(), idsUnder(rows, index));
    if (!isRange) setAnchor(row.id);
  };
  const move = (to: number, isRange: boolean) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[index];
    if (!row) return;
    if (isRange)
      controller.selected.value = withRange(
        controller,
        rows,
        anchor ?? rows[at]?.id ?? null,
        index,
      );
    if (isRange && !anchor) setAnchor(rows[at]?.id ?? null);
    setCurrent(row.id);
    acts.goTo(index);
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.altKey || isForInputMethod(event) || !isOnLine(event.target)) return;
    const act =
      event.ctrlKey || event.metaKey
        ? ctrlActs[`${event.shiftKey ? 'Shift ' : ''}${latinKey(event)}`]
        : keyActs(event.shiftKey)[latinKey(event)];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const undo = () => {
    const { last } = controller.removed;
    if (last) void controller.restore(last);
  };
  const ctrlActs: Readonly<Record<string, () => void>> = {
    a: () => {
      controller.selected.value = new Set(rows.filter(isEntry).map(({ id }) => id));
    },
    z: undo,
  };
  const keyActs = (isRange: boolean): Readonly<Record<string, () => void>> => {
    const row = rows[at] as Row;
    return {
      ArrowDown: () => move(at + 1, isRange),
      ArrowUp: () => move(at - 1, isRange),
      PageDown: () => move(at + acts.page, isRange),
      PageUp: () => move(at - acts.page, isRange),
      Home: () => move(0, isRange),
      End: () => move(rows.length - 1, isRange),
      ' ': () => select(at, isRange),
      Enter: () => acts.open(row),
      e: () => acts.edit(row),
      Escape: () => {
        controller.selected.value = new Set();
      },
      Delete: () => acts.remove(row),
      Backspace: () => acts.remove(row),
    };
  };
  return { at, setCurrent, select, press, undo, goTo: (index: number) => move(index, false) };
}

/** Not in a field or on a button inside of it. */
const isOnLine = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.role === 'row';

/** The line itself; for an article, all lines under it. */
function idsUnder(rows: readonly Row[], index: number): string[] {
  const row = rows[index];
  if (!row) return [];
  if (row.kind !== 'article') return isEntry(row) ? [row.id] : [];
  return rows.flatMap((one) =>
    isEntry(one) && one.article.key === row.article.key ? [one.id] : [],
  );
}

function toggled(selected: ReadonlySet<string>, ids: readonly string[]): Set<string> {
  const next = new Set(selected);
  const isOff = ids.every((id) => next.has(id));
  for (const id of ids) {
    if (isOff) next.delete(id);
    else next.add(id);
  }
  return next;
}

function withRange(
  controller: LibraryController,
  rows: readonly Row[],
  anchor: string | null,
  to: number,
): Set<string> {
  const start = rows.findIndex(({ id }) => id === anchor);
  const [first, last] = start < 0 ? [to, to] : [Math.min(start, to), Math.max(start, to)];
  const ids = rows
    .slice(first, last + 1)
    .filter(isEntry)
    .map(({ id }) => id);
  return new Set([...controller.selected.peek(), ...ids]);
}
