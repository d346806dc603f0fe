import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string) =>
  readFileSync(new URL(`../../../src/ui/theme/${name}.css`, import.meta.url), 'utf8');

/** The custom properties of the rule that a pattern finds, colours alone. */
function colours(css: string, rule: RegExp): Map<string, string> {
  const body = rule.exec(css)?.[1] ?? '';
  const found = Array.from(
    body.matchAll(/--([\w-]+):\s*([^;]+);/g),
    ([, name = '', value = '']) => [name, value.trim()],
  );
  return new Map(found.filter(([, value]) => /#|rgb/.test(value ?? '')) as [string, string][]);
}

const theme = read('theme');
const themes = read('themes');
const PALETTES = {
  light: new Map(
    [theme, themes].flatMap((css) => [
      ...colours(css, /\n[^{}]*\[data-theme="light"\]\)? \{(.*?)\n\}/s),
    ]),
  ),
  sepia: colours(themes, /\[data-theme="sepia"\] \{(.*?)\n\}/s),
  dark: colours(themes, /\[data-theme="dark"\] \{(.*?)\n\}/s),
  black: colours(themes, /\[data-theme="black"\] \{(.*?)\n\}/s),
  contrast: colours(themes, /\n\[data-theme="contrast"\] \{(.*?)\n\}/s),
  'contrast, where the system is dark': colours(
    themes,
    /\n {2}\[data-theme="contrast"\] \{(.*?)\n {2}\}/s,
  ),
};

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunken'];
const MARKS = ['mark', 'mark-green', 'mark-blue', 'mark-pink', 'mark-violet', 'mark-strong'];

describe.each(Object.entries(PALETTES))('in the theme %s', (_, palette) => {
  const colour = (name: string) => palette.get(name) ?? 'no colour';
  const code = [...palette.keys()].filter((name) => name.startsWith('code-'));

  test('there is a colour for all that has one', () => {
    expect([...palette.keys()].sort()).toEqual([...PALETTES.light.keys()].sort());
    expect(code).toHaveLength(6);
  });

  test.each(['ink', 'ink-muted', 'accent'])('%s can be read on each paper (AA)', (ink) => {
    for (const paper of PAPERS)
      expect(contrast(colour(ink), colour(paper)), paper).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('words can be read on %s (AA)', (mark) => {
    expect(contrast(colour('ink'), colour(mark))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(code)('%s can be read on what code stands on (AA)', (ink) => {
    expect(contrast(colour(ink), colour('paper-sunken'))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS.slice(1, 5))('the line under %s is to be seen (AA, not text)', (mark) => {
    const line = mark.replace('mark', 'line');
    expect(contrast(colour(line), colour(mark))).toBeGreaterThanOrEqual(2.9);
  });
});

test('the highest contrast is the highest', () => {
  for (const name of ['contrast', 'contrast, where the system is dark'] as const) {
    const palette = PALETTES[name];
    expect(contrast(palette.get('ink') ?? '', palette.get('paper') ?? '')).toBe(21);
    expect(contrast(palette.get('ink-muted') ?? '', palette.get('paper') ?? '')).toBeGreaterThan(7);
  }
});

describe('what is chosen looks as what the browser prefers', () => {
  const system = {
    light: [
      colours(theme, /\n:where\(:root, :host[^{]*\{(.*?)\n\}/s),
      colours(themes, /\n:root,[^{]*\{(.*?)\n\}/s),
    ],
    dark: [
      colours(theme, /:root:not\(\[data-theme\]\),\n {2}:host \{(.*?)\n {2}\}/s),
      colours(themes, /\n {2}:root:not\(\[data-theme\]\) \{(.*?)\n {2}\}/s),
    ],
  };
  test.each(['light', 'dark'] as const)('%s', (name) => {
    const both = new Map(system[name].flatMap((part) => [...part]));
    expect(Object.fromEntries(both)).toEqual(Object.fromEntries(PALETTES[name]));
  });
});
