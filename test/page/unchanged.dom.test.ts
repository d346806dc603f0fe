import { afterEach, expect, test } from 'vitest';
import { Unchanged } from '../../src/page/unchanged.ts';

afterEach(() => document.body.replaceChildren());

function begun(): Unchanged {
  const unchanged = new Unchanged({ childList: true, subtree: true });
  unchanged.begin([document]);
  return unchanged;
}

const addParagraph = () => document.body.append(document.createElement('p'));

test('what the page adds is seen at once, before anybody is told', () => {
  const unchanged = begun();
  expect(unchanged.isSo).toBe(true);
  addParagraph();
  expect(unchanged.isSo).toBe(false);
});

test('our own doing is no change of the page, nor does it hide one', () => {
  const unchanged = begun();
  unchanged.during(addParagraph);
  expect(unchanged.isSo).toBe(true);
  addParagraph();
  unchanged.during(addParagraph);
  expect(unchanged.isSo).toBe(false);
});

test('a frame that has loaded is a change, a picture is none', async () => {
  const unchanged = new Unchanged({ childList: true, subtree: true });
  const add = (element: HTMLElement) =>
    new Promise((loaded) => {
      element.addEventListener('load', loaded, { once: true });
      unchanged.during(() => document.body.append(element));
    });
  unchanged.begin([document]);
  const picture = document.createElement('img');
  picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  await add(picture);
  expect(unchanged.isSo).toBe(true);
  const frame = document.createElement('iframe');
  frame.srcdoc = '<p>A list.</p>';
  await add(frame);
  expect(unchanged.isSo).toBe(false);
});
