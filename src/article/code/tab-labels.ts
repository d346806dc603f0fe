import { foldWhitespace } from '../../text/whitespace.ts';

/** Longer, a tab is no label. */
const MOST_CHARACTERS = 40;

/** A panel of a set of tabs, and what is written on its tab. */
interface Labelled {
  panel: Element;
  label: string;
}

/** The panel that a tab opens: named by the tab, naming it, or standing at its place among the panels. */
function panelOf(tab: Element, at: number, panels: readonly Element[]): Element | undefined {
  const target = tab.getAttribute('aria-controls') ?? tab.getAttribute('href')?.replace(/^.*#/, '');
  return (
    panels.find(({ id }) => id !== '' && id === target) ??
    panels.find((panel) => tab.id !== '' && panel.getAttribute('aria-labelledby') === tab.id) ??
    panels[at]
  );
}

/** The nearest element round a list of tabs in which panels stand, with those; none where it has others, too. */
function panelsBeside(list: Element, tabs: number): Element[] {
  for (let up = list.parentElement, level = 0; up && level < 3; up = up.parentElement, level++) {
    const panels = [...up.querySelectorAll('[role="tabpanel"]')].filter(
      (panel) => !panel.parentElement?.closest('[role="tabpanel"]') || panel.contains(list),
    );
    if (panels.length > 0) return panels.length === tabs ? panels : [];
  }
  return [];
}

function labelsOf(list: Element): Labelled[] {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const panels = panelsBeside(list, tabs.length);
  if (!panels.some((panel) => panel.querySelector('pre'))) return [];
  const labelled = tabs.flatMap((tab, at) => {
    const panel = panelOf(tab, at, panels);
    const label = foldWhitespace(tab.textContent ?? '');
    return panel && label !== '' && label.length <= MOST_CHARACTERS ? [{ panel, label }] : [];
  });
  return new Set(labelled.map(({ panel }) => panel)).size === panels.length ? labelled : [];
}

/**
 * What is written on the tabs of listings ("npm", "yarn"), which are controls and no text, is put at
 * the head of each panel: shown below each other, they would not be told apart.
 * @returns what puts them there, once labels of languages have been dropped
 */
export function labelPanels(copy: Document): () => void {
  const lists = [...copy.querySelectorAll('[role="tablist"]')];
  const found = lists.map((list) => ({ list, labelled: labelsOf(list) }));
  return () => {
    for (const { list, labelled } of found) {
      if (labelled.length === 0) continue;
      list.remove();
      for (const { panel, label } of labelled) {
        const line = copy.createElement('p');
        line.appendChild(copy.createElement('strong')).textContent = label;
        panel.insertBefore(line, panel.firstChild);
      }
    }
  };
}
