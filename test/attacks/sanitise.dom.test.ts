import '../stand-in/extension.ts';
import { expect, test } from 'vitest';
import { sanitise } from '../../src/ui/article/sanitise.ts';
import { noteFragment } from '../../src/ui/notes/note-markdown.ts';
import { ATTACKS, type Attack } from './vectors.ts';

test.each(ATTACKS)('costs the reader nothing of the text before and behind: $name', (attack) => {
  const { textContent } = sanitise(`<p>before</p>${attack.html}<p>behind</p>`);
  expect(textContent).toContain('before');
  if (!attack.swallows) expect(textContent).toContain('behind');
});

test('side by side, none takes another along', () => {
  const many = ATTACKS.filter(({ swallows }) => !swallows);
  const mark = ({ id }: Attack) => `Attack ${id} is here.`;
  const html = many.map((attack) => `<section><p>${mark(attack)}</p>${attack.html}</section>`);
  const { textContent } = sanitise(html.join(''));
  expect(many.filter((attack) => !textContent?.includes(mark(attack)))).toEqual([]);
});

test.each(ATTACKS)('gives something for it alone: $name', ({ html }) => {
  expect(sanitise(html)).toBeInstanceOf(DocumentFragment);
});

test.each(ATTACKS)('is words in a note: $name', ({ html }) => {
  const note = noteFragment(`Before.\n\n${html}\n\nBehind.`);
  expect(note.textContent).toContain('Before.');
  expect(note.querySelector('img, svg, iframe, form, [onclick], [style]')).toBeNull();
});
