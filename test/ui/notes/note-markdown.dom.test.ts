import { describe, expect, test } from 'vitest';
import { noteFragment } from '../../../src/ui/notes/note-markdown.ts';

function shown(note: string): HTMLElement {
  const root = document.createElement('div');
  root.append(noteFragment(note));
  return root;
}
const html = (note: string) => shown(note).innerHTML.trim();

describe('a note in Markdown', () => {
  test.each([
    ['**board** and *gate*', '<p><strong>board</strong> and <em>gate</em></p>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['> patience', '<blockquote>\n<p>patience</p>\n</blockquote>'],
    ['~~gone~~', '<p><del>gone</del></p>'],
    ['# Title', '<h2>Title</h2>'],
    ['###### Deep', '<h6>Deep</h6>'],
    ['a < b & c', '<p>a &lt; b &amp; c</p>'],
  ])('%j is %s', (note, expected) => {
    expect(html(note)).toBe(expected);
  });

  test('has its tasks ticked or not', () => {
    const items = shown('- [x] done\n- [ ] open').querySelectorAll('li');
    expect([...items].map(({ textContent }) => textContent)).toEqual(['☑ done', '☐ open']);
  });

  test('opens its links apart, and tells nobody where they were', () => {
    const links = shown('[plan](https://x.example/plan) https://y.example').querySelectorAll('a');
    expect([...links].map(({ href }) => href)).toEqual([
      'https://x.example/plan',
      'https://y.example/',
    ]);
    for (const { target, rel } of links)
      expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
  });
});

describe('nothing is fetched for', () => {
  test.each([
    ['![a map](https://x.example/map.png "old")', 'a map'],
    ['![](https://x.example/map.png)', 'https://x.example/map.png'],
    ['![a map][1]\n\n[1]: https://x.example/map.png', 'a map'],
  ])('%j, which is a link', (note, words) => {
    const root = shown(note);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a')?.href).toBe('https://x.example/map.png');
    expect(root.textContent?.trim()).toBe(words);
  });

  test.each([
    '<img src="https://x.example/map.png">',
    'words <img src=https://x.example/a.png srcset="https://x.example/b.png 2x"> words',
    '<picture><source srcset="https://x.example/a.png"></picture>',
    '<video poster="https://x.example/a.png"></video>',
    '<svg><image href="https://x.example/a.png"></image></svg>',
    '<style>p { background: url(https://x.example/a.png) }</style>',
    '[![a](https://x.example/a.png)](https://x.example)',
    '`<img src=x>`',
    '![a](https://x.example/a.png" onerror="alert(1))',
  ])('%j', (note) => {
    expect(shown(note).querySelector('img, picture, source, video, svg, image, style')).toBeNull();
  });
});

describe('a hostile note runs nothing', () => {
  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt&colon;alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '![a](javascript:alert(1))',
    '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
    '<a href="javascript:alert(1)">a</a>',
    '<script>alert(1)</script>',
    '[a](https://x.example "\\" onmouseover=\\"alert(1)")',
    '```"><script>alert(1)</script>\ncode\n```',
    '| a | b |\n| - | - |\n| <script>x</script> | <b onclick=x> |',
  ])('%j', (note) => {
    const root = shown(note);
    expect(root.querySelector('script')).toBeNull();
    for (const element of root.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href') expect(value).toMatch(/^(?:https:|mailto:)/);
      }
  });
});

test('what looks like a tag stands as it was written, and swallows nothing', () => {
  const root = shown('The <title> of it\n\n<div>\nthe rest');
  expect(root.textContent).toContain('The <title> of it');
  expect(root.textContent).toContain('<div>');
  expect(root.textContent).toContain('the rest');
});
