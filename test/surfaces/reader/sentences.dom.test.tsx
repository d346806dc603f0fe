import '../../stand-in/background.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/annotations/quote-layer.css';
import '../../../src/surfaces/reader/reader.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { succeed } from '../../../src/model/result.ts';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { sentenceRanges } from '../../../src/ui/reading/blocks/sentence-ranges.ts';
import { store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { readingOf } from '../../stand-in/readings.ts';

const BODY = `<p>The wheel turned at dawn. Nobody saw it. <b>Then</b> it stopped.</p>
<ul><li>One pair of stones</li><li>A sluice, “made of elm.” It held.</li></ul>
<blockquote><p>Every part was something else.</p></blockquote>`;

function sentences(html: string, lang: string | null = 'en'): string[] {
  const root = document.createElement('div');
  root.innerHTML = html;
  return sentenceRanges(root, lang).map(String);
}

test('each sentence is one, whatever stands in it, and none goes from block to block', () => {
  expect(sentences(BODY)).toEqual([
    'The wheel turned at dawn.',
    'Nobody saw it.',
    'Then it stopped.',
    'One pair of stones',
    'A sluice, “made of elm.”',
    'It held.',
    'Every part was something else.',
  ]);
});

test('a language that is none is passed over', () => {
  expect(sentences('<p>Eins. Zwei.</p>', 'not a language')).toEqual(['Eins.', 'Zwei.']);
});

test('the keyboard alone chooses sentences, saves them and writes a note on them', async () => {
  const reading = readingOf(BODY);
  mount(<Reader copy={succeed(reading)} page={null} />);
  await expect.element(page.getByText('Nobody saw it.')).toBeVisible();
  await userEvent.keyboard('s');
  await expect.poll(() => String(document.getSelection())).toBe('The wheel turned at dawn.');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => String(document.getSelection())).toBe('Nobody saw it.');
  const heard = [...document.querySelectorAll('[aria-live]')].map((one) => one.textContent);
  expect(heard).toContain('Nobody saw it.');
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(() => String(document.getSelection())).toBe('Nobody saw it. Then it stopped.');
  await userEvent.keyboard('q');
  const kept = async () => (await store.kept(reading.article)).quotes;
  await expect.poll(async () => (await kept()).length).toBe(1);
  await expect.element(page.getByText('Quote saved.')).toBeInTheDocument();
  await expect.poll(() => document.querySelector('.swatch[aria-pressed]')).not.toBeNull();
  await userEvent.keyboard('e');
  await expect.element(page.getByRole('textbox', { name: 'Note on this quote' })).toHaveFocus();
  await userEvent.keyboard('Ask when it began.');
  await expect.poll(async () => (await kept())[0]?.note).toBe('Ask when it began.');
  await userEvent.keyboard('{Escape}{ArrowDown}');
  await expect.poll(() => String(document.getSelection())).toBe('One pair of stones');
});

test('what is folded is stepped over, its summary is not', async () => {
  const folded = `<p>One stands here.</p><details><summary>More of it.</summary><p>Nobody sees this.</p>
<details><summary>Nor this.</summary><p>Least of all this.</p></details></details><p>Three stands here.</p>`;
  mount(<Reader copy={succeed(readingOf(folded))} page={null} />);
  await expect.element(page.getByText('One stands here.')).toBeVisible();
  await userEvent.keyboard('s');
  const selected = () => String(document.getSelection());
  for (const words of ['One stands here.', 'More of it.', 'Three stands here.']) {
    await expect.poll(selected).toBe(words);
    await userEvent.keyboard('{ArrowDown}');
  }
});

test('while its keys are heard, it is seen that they are', async () => {
  mount(<Reader copy={succeed(readingOf(BODY))} page={null} />);
  await expect.element(page.getByText('Nobody saw it.')).toBeVisible();
  await userEvent.keyboard('s');
  const stop = document.querySelector('.sentences') as HTMLElement;
  await expect.poll(() => stop.offsetHeight).toBeGreaterThan(24);
  expect(getComputedStyle(stop).outlineStyle).toBe('solid');
});
