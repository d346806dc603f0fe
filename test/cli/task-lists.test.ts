import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const LINE =
  '<p>The reed has to be cut before the frost, or it turns into willow scrub within a few summers, and then into a wood in which no bittern has ever been heard by anybody who kept a notebook.</p>';

function read(list: string) {
  const html = `<title>Before the frost</title><article><h1>Before the frost</h1>${LINE}${LINE}${list}${LINE}</article>`;
  const url = 'https://e.org/frost';
  const reading = readPage(parseHtml(html), { url, force: true, parse: parseHtml });
  if (!reading) throw new Error('There is nothing to read.');
  return reading;
}

/** Lists of many makes, all with one thing done and one to do. */
const MAKES: [make: string, list: string][] = [
  [
    'GitHub',
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked class="task-list-item-checkbox"> cut</li><li class="task-list-item"><input type="checkbox" disabled> oil</li></ul>',
  ],
  [
    'a label round each',
    '<ul><li><label><input type="checkbox" disabled="" checked=""><span></span> cut</label></li><li><label><input type="checkbox" disabled=""><span></span> oil</label></li></ul>',
  ],
  [
    'Tiptap',
    '<ul data-type="taskList"><li data-checked="true"><label><input type="checkbox" checked><span></span></label><div><p>cut</p></div></li><li data-checked="false"><label><input type="checkbox"></label><div><p>oil</p></div></li></ul>',
  ],
  ['Quill', '<ol><li data-list="checked">cut</li><li data-list="unchecked">oil</li></ol>'],
  [
    'Quill, earlier',
    '<ul data-checked="true"><li>cut</li></ul><ul data-checked="false"><li>oil</li></ul>',
  ],
  [
    'Confluence',
    '<ul class="inline-task-list"><li class="checked" data-inline-task-id="1">cut</li><li data-inline-task-id="2">oil</li></ul>',
  ],
  [
    'Notion',
    '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>cut</span></li><li><div class="checkbox checkbox-off"></div> <span>oil</span></li></ul>',
  ],
  [
    'boxes by role',
    '<ul><li><span role="checkbox" aria-checked="true"></span>cut</li><li><span role="checkbox" aria-checked="false"></span>oil</li></ul>',
  ],
];

test.each(MAKES)('what is done is told from what is not: %s', (_make, list) => {
  const reading = read(list);
  const markdown = FORMATS.markdown(reading);
  expect(markdown).toMatch(/^(?:-|1\.) \[x\] cut$/m);
  expect(markdown).toMatch(/^(?:-|2\.) \[ \] oil$/m);
  expect(FORMATS.html(reading).replace(/<\/?(?:p|div)>/g, '')).toMatch(
    /<li>\s*☑ cut[\s\S]*<li>\s*☐ oil/,
  );
  expect(reading.article.text).toMatch(/^☑ ?cut$[\s\S]*^☐ ?oil$/m);
});

test('what a reader may tick off while cooking has no box', () => {
  const items = ['2 cups of flour', '1 egg']
    .map((item) => `<li><input type="checkbox" id="i"><label for="i">${item}</label></li>`)
    .join('');
  expect(read(`<ul class="ingredients">${items}</ul>`).article.text).not.toMatch(/[☐☑]/);
});

test('a box amid an item is none of the list', () => {
  const list = '<ul><li>Tick <input type="checkbox" disabled> here to go on.</li></ul>';
  expect(read(list).article.text).not.toMatch(/[☐☑]/);
});
