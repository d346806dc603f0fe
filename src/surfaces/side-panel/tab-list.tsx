import { useRef } from 'preact/hooks';
import { formatCount } from '../../browser/language.ts';
import { alongLines } from '../../ui/controls/along-lines.ts';

/** One tab: `id` names its panel `${id}-panel`. */
export interface TabEntry<Id extends string> {
  id: Id;
  name: string;
  count: number;
}

interface TabListProps<Id extends string> {
  tabs: readonly TabEntry<Id>[];
  selected: Id;
  select(id: Id): void;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  next: (at, count) => (at + 1) % count,
  previous: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs by the ARIA pattern: one stop for the Tab key, arrows within.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function TabList<Id extends string>({ tabs, selected, select }: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const next = tabs[STEPS[alongLines(event)]?.(at, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    list.current?.querySelector<HTMLElement>(`#${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={list} tabIndex={-1} onKeyDown={press}>
      {tabs.map(({ id, name, count }) => (
        <button
          key={id}
          id={id}
          type="button"
          class="tab"
          role="tab"
          aria-selected={id === selected}
          aria-controls={`${id}-panel`}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => select(id)}
        >
          {name}
          {count > 0 && <span class="tab-count">{formatCount(count)}</span>}
        </button>
      ))}
    </div>
  );
}
