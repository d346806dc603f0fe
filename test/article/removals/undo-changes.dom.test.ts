import { expect, test } from 'vitest';
import { analyseInSteps } from '../../../src/article/analyse-page.ts';
import { copyTraced } from '../../../src/article/copy/origins.ts';
import { detect } from '../../../src/article/detect/detect.ts';
import { UndoableChanges } from '../../../src/article/removals/undo-changes.ts';
import { takeArticle } from '../../../src/article/take-article.ts';
import { pause } from '../../../src/text/pause.ts';
import { runInSlices } from '../../../src/text/run-in-slices.ts';
import { runThrough } from '../../../src/text/run-through.ts';
import '../../../src/article/whole.ts';

const XLINK = 'http://www.w3.org/1999/xlink';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const pages = import.meta.glob<string>('../../pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All of a document: where one text ends and the next begins, too. */
function told(node: Node): unknown {
  const names = node instanceof Element ? node.getAttributeNames().sort() : [];
  const attributes = names.map((name) => [name, (node as Element).getAttribute(name)]);
  return [node.nodeName, node.nodeValue, attributes, Array.from(node.childNodes, told)];
}

const changes: [string, (list: Element) => void][] = [
  ['an element was taken out', (list) => list.children[1]?.remove()],
  ['elements were moved', (list) => list.append(list.children[0] as Element)],
  ['all were put elsewhere', (list) => list.ownerDocument.body.prepend(...list.childNodes)],
  [
    'attributes were set, changed and removed',
    (list) => {
      list.setAttribute('id', 'other');
      list.setAttribute('lang', 'en');
      list.removeAttribute('class');
    },
  ],
  [
    'texts became one',
    (list) => {
      list.children[0]?.append('and more', ' words');
      list.children[1]?.remove();
      list.normalize();
    },
  ],
];

test.each(changes)('a document is what it was after %s', async (_, change) => {
  const document = parse(`<ul id="a" class="b"><li>One</li> <li>Two</li></ul>`);
  const before = told(document);
  const undoable = new UndoableChanges(document);
  change(document.querySelector('ul') as Element);
  expect(told(document)).not.toEqual(before);
  undoable.undo();
  expect(told(document)).toEqual(before);
});

test('attributes with colons come back, and of names that no script may give only the element', () => {
  const document = parse(
    `<ul xlink:href="#a" xml:lang="en" @click="b" class="list"><li>One</li></ul><b <c="2">Two</b>
    <svg viewBox="0 0 1 1"><use xlink:href="#a" preserveAspectRatio="none"/></svg>`,
  );
  const before = told(document.body.children[0] as Element);
  const undoable = new UndoableChanges(document);
  for (const element of document.querySelectorAll('ul,svg,use,b'))
    for (const attribute of [...element.attributes]) {
      attribute.value = '';
      element.removeAttributeNode(attribute);
    }
  for (const element of document.querySelectorAll('li,b')) element.remove();
  undoable.undo();
  expect(told(document.body.children[0] as Element)).toEqual(before);
  expect(document.querySelector('use')?.getAttributeNS(XLINK, 'href')).toBe('#a');
  expect(document.querySelector('b')?.textContent).toBe('Two');
});

test('what was cut up after it was taken out, and after a pause, is whole again', async () => {
  const document = parse('<div><ul><li>One</li><li>Two</li></ul></div>');
  const before = told(document);
  const undoable = new UndoableChanges(document);
  const list = document.querySelector('ul') as Element;
  list.remove();
  await pause();
  list.children[0]?.remove();
  await pause();
  list.setAttribute('class', 'cut');
  undoable.undo();
  expect(told(document)).toEqual(before);
});

test('what is done after that stays', async () => {
  const document = parse('<p>One</p>');
  const undoable = new UndoableChanges(document);
  undoable.undo();
  document.querySelector('p')?.remove();
  await pause();
  undoable.undo();
  expect(document.body.textContent).toBe('');
});

/** Time is up after each step: scripts pause wherever they may. */
const AT_EACH_STEP = 0;

test.each(Object.entries(pages))(
  'the copy of %s is what it was before its article was taken',
  async (path, html) => {
    const document = parse(html);
    const url = `https://site.example/${path}`;
    const copied = copyTraced(document);
    const analysis = runThrough(analyseInSteps(copied, url, () => false));
    const before = told(copied.copy);
    const undoable = new UndoableChanges(copied.copy);
    await runInSlices(takeArticle(analysis, detect(document, url)), AT_EACH_STEP);
    expect(told(copied.copy)).not.toEqual(before);
    undoable.undo();
    expect(told(copied.copy)).toEqual(before);
  },
);
