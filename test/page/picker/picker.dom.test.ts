import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { pickGroup } from '../../../src/page/picker/picker.ts';
import { pickerLabels } from '../../../src/page/picker/picker-labels.ts';

const labels = pickerLabels(
  (key) => messages[key].message,
  (key, count) => messages[`${key}_${count === 1 ? 'one' : 'other'}`].message,
  'en',
);
const prose =
  '<p>The wheel was rebuilt by the people of the town, and the harbour board, which owns the water, had nothing to say about it when at last it turned on a grey day in March.</p>'.repeat(
    5,
  );
const list = (from: number) =>
  `<ul>${[1, 2, 3].map((step) => `<li><a href="#s${from + step}">Story ${from + step}</a></li>`).join('')}</ul>`;

let stop: AbortController;
let before: string;

beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML = `<style>div { display: block !important; color: red !important }</style>
<section id="most"><h2>Most read</h2><div id="inner">${list(0)}</div></section>
<section id="more"><h2>More</h2>${list(3)}</section>
<article><h1>The wheel turns</h1>${prose}</article>`;
  before = document.documentElement.outerHTML;
});

afterEach(() => {
  stop.abort();
  document.body.innerHTML = '';
});

const get = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const pick = () => pickGroup(stop.signal, labels);
const unchanged = () => expect(document.documentElement.outerHTML).toBe(before);
const press = (...keys: string[]) => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));
/** The picker's layer lies over all: what is under it is pointed at all the same. */
const hover = (selector: string) => userEvent.hover(get(selector), { force: true });
const click = (selector: string) => userEvent.click(get(selector), { force: true });

test('a click picks the group under the pointer, and the page hears nothing of it', async () => {
  const heard = vi.fn((event: Event) => event.preventDefault());
  document.addEventListener('click', heard, true);
  document.addEventListener('pointerdown', heard, true);
  const picked = pick();
  await hover('#more li a');
  await click('#more li a');
  expect(await picked).toBe(get('#more'));
  expect(heard).not.toHaveBeenCalled();
  unchanged();
  document.removeEventListener('click', heard, true);
  document.removeEventListener('pointerdown', heard, true);
});

test.each([
  ['down makes it smaller', [120], '#more ul'],
  ['down and up leaves it as it was', [120, -120], '#more'],
  ['by little makes a step when it adds up', [30, 30], '#more ul'],
])('the wheel %s', async (_, turns, selector) => {
  get('#more').style.cssText = 'position: fixed; inset: 0; background: white';
  before = document.documentElement.outerHTML;
  const picked = pick();
  // At the middle of the layer, which covers the window as the group below does.
  for (const y of turns) await userEvent.wheel(get('[popover]'), { delta: { y } });
  await press('Enter');
  expect(await picked).toBe(get(selector));
  unchanged();
});

test('keys alone pick: the first group, then the next', async () => {
  const first = pick();
  await press('Enter');
  // The bar has the focus on "Hide here": Enter presses it.
  expect(await first).toBe(get('#most'));
  const second = pick();
  await press('ArrowRight', 'Enter');
  expect(await second).toBe(get('#more'));
  const back = pick();
  await press('ArrowRight', 'ArrowLeft', 'ArrowDown', 'Enter');
  expect((await back)?.parentElement).toBe(get('#most'));
  unchanged();
});

test('on a page that runs from right to left, the arrow to the left leads on', async () => {
  document.documentElement.dir = 'rtl';
  const picked = pick();
  await press('ArrowLeft', 'Enter');
  document.documentElement.removeAttribute('dir');
  expect((await picked)?.id).toBe('more');
});

test('keys begin where the focus is, and give it back', async () => {
  get('#more a').focus();
  const picked = pick();
  await press('Enter');
  expect(await picked).toBe(get('#more'));
  expect(document.activeElement).toBe(get('#more a'));
});

test('it never grows into the body or the article', async () => {
  const picked = pick();
  await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  expect(get('article').contains(await picked)).toBe(false);
  expect([get('#most'), get('#more')]).toContain(await picked);
});

test('Escape, and its own end, leave the page as it was', async () => {
  const cancelled = pick();
  expect(document.documentElement.outerHTML).not.toBe(before);
  await press('Escape');
  expect(await cancelled).toBeNull();
  unchanged();
  const aborted = pick();
  stop.abort();
  expect(await aborted).toBeNull();
  unchanged();
});

test("a page's own script picks nothing", async () => {
  const done = vi.fn();
  void pick().then(done);
  get('#more a').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await new Promise((next) => setTimeout(next));
  expect(done).not.toHaveBeenCalled();
});

describe('beside the text of an article', () => {
  const line =
    '<p>It turned again, slowly and to applause, on a grey day in the middle of March.</p>';

  beforeEach(async () => {
    await page.viewport(1000, 1600);
    get('article').innerHTML = `<h1>The wheel turns</h1>${line.repeat(8)}
<div id="letter"><h3>The harbour letter</h3><p>Once a week, all that goes in and out, by post.</p></div>
<div id="advert">ADVERTISEMENT</div><aside><a href="#ferry">Read more: the ferry</a></aside>${line.repeat(8)}`;
    before = document.documentElement.outerHTML;
  });

  test.each([
    ['#letter p', '#letter'],
    ['#letter h3', '#letter'],
    ['#advert', '#advert'],
  ])('a box without links is picked by mouse, at %s', async (at, selector) => {
    const picked = pick();
    await hover(at);
    await click(at);
    expect(await picked).toBe(get(selector));
    unchanged();
  });

  test('no key leads to a paragraph', async () => {
    for (let rights = 0; rights < 5; rights++) {
      for (const ups of [0, 1, 2, 15]) {
        const picked = pick();
        await press(
          ...Array(rights).fill('ArrowRight'),
          ...Array(ups).fill('ArrowUp'),
          'Enter',
          'Escape',
        );
        const group = await picked;
        const isText = group !== null && (group.matches('article > p') || group.matches('article'));
        expect(isText).toBe(false);
      }
    }
  });

  test('a paragraph is refused by mouse, with the reason said and the button disabled', async () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const picked = pick();
    const sheet = attach.mock.results[0]?.value as ShadowRoot;
    attach.mockRestore();
    const hide = () => sheet.querySelector('button');
    expect(hide()?.ariaDisabled).toBe('false');
    await hover('article > p');
    expect(sheet.querySelector('[role=status]')?.textContent).toBe(labels.ownText);
    expect(hide()?.ariaDisabled).toBe('true');
    expect(sheet.querySelector<HTMLElement>('.outline')?.hidden).toBe(true);
    const tops = [...sheet.querySelectorAll('button')].map((one) => one.offsetTop);
    expect(new Set(tops).size).toBe(1);
    await click('article > p');
    await press('Enter', 'Escape');
    expect(await picked).toBeNull();
    unchanged();
  });
});
