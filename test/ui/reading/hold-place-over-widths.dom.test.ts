import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdPlaceOverWidths } from '../../../src/ui/reading/hold-place.ts';

const WORDS = 'The sea is grey, and the wind comes over it from the north, and boats stay. '.repeat(
  6,
);

let box: HTMLElement;
let body: HTMLElement;
let stop: () => void;

beforeEach(() => {
  box = document.createElement('div');
  box.className = 'panel-page';
  box.style.cssText = 'position:fixed;inset:0;inline-size:900px;overflow:auto;block-size:400px';
  body = document.createElement('div');
  body.className = 'article-body';
  body.innerHTML = Array.from({ length: 60 }, (_, at) => `<p id="p${at}">${at} ${WORDS}</p>`).join(
    '',
  );
  box.append(body);
  document.body.append(box);
  stop = holdPlaceOverWidths(body, box);
});

afterEach(() => {
  stop();
  box.remove();
});

const frames = async (count: number) => {
  for (let at = 0; at < count; at++) await new Promise((done) => requestAnimationFrame(done));
};
const topOf = (at: number) =>
  (box.querySelector(`#p${at}`) as Element).getBoundingClientRect().top -
  box.getBoundingClientRect().top;
const goTo = async (at: number) => {
  box.scrollTop += topOf(at);
  await frames(3);
};
const widen = async (width: number) => {
  box.style.inlineSize = `${width}px`;
  await frames(4);
};
const stands = (at: number) =>
  vi.waitFor(() => expect(Math.abs(topOf(at))).toBeLessThan(2), 10_000);

test('the line at the head stays there, narrower and wider', async () => {
  await goTo(40);
  for (const width of [300, 900, 500, 220, 900]) {
    await widen(width);
    await stands(40);
  }
});

test('what the reader has gone on to since is what is held', async () => {
  await goTo(40);
  await widen(300);
  await stands(40);
  await goTo(50);
  await widen(700);
  await stands(50);
});

test('the head of the text stays the head', async () => {
  await widen(300);
  expect(box.scrollTop).toBe(0);
});

test('what is not drawn for a while is where it was', async () => {
  await goTo(30);
  box.style.display = 'none';
  await frames(3);
  box.style.display = '';
  box.scrollTop = 0;
  await goTo(30);
  await widen(400);
  await stands(30);
});
