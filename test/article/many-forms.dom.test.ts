import { describe, expect, it } from 'vitest';
import { copyPage } from '../../src/article/copy/copy-page.ts';
import { readPage } from '../../src/article/read-page.ts';
import { GROWING_PAGES } from '../bench/growing-pages.ts';

const URL = 'https://paper.example/2024/wheel-turns-again';

const pageOf = (kind: string, size: number): Document =>
  new DOMParser().parseFromString(
    (GROWING_PAGES[kind]?.(size) ?? '').replace(
      '<body>',
      '<body class="page"><input form="name" name="attributes">',
    ),
    'text/html',
  );

const formsIn = (page: Document): Element[] => [...page.querySelectorAll('form')];

describe.each([
  { kind: 'forms', few: 40, many: 41 },
  { kind: 'fields of a form', few: 399, many: 401 },
])('a page of many $kind', ({ kind, few, many }) => {
  it('is copied without the lists that browsers make of the fields of each', () => {
    const plain = formsIn(copyPage(pageOf(kind, few)));
    expect(plain.every((form) => form instanceof HTMLFormElement)).toBe(true);
    const page = pageOf(kind, many);
    const forms = formsIn(copyPage(page));
    expect(forms).toHaveLength(formsIn(page).length);
    expect(forms.some((form) => form instanceof HTMLFormElement)).toBe(false);
  });

  it('has all else in the copy that it has itself', () => {
    const page = pageOf(kind, many);
    const copy = copyPage(page);
    expect(copy.body.className).toBe('page');
    expect(copy.querySelectorAll('*').length).toBe(page.querySelectorAll('*').length);
    expect(copy.body.textContent).toBe(page.body.textContent);
  });

  it('is read as one of few is', () => {
    const read = (size: number) => readPage(pageOf(kind, size), { url: URL, force: true });
    const [plain, copied] = [read(few), read(many)];
    expect(copied?.article.text).toBe(plain?.article.text);
    expect(new Set(copied?.removals.map((removal) => removal.kind))).toEqual(
      new Set(plain?.removals.map((removal) => removal.kind)),
    );
  });
});

it('keeps what a form is called, and stands under no name that a field takes from it', () => {
  const page = new DOMParser().parseFromString(
    `<body>${'<form id="post" class="reply" action="/send" 1x="y"><input name="attributes"><input name="localName">Say</form>'.repeat(60)}</body>`,
    'text/html',
  );
  const [form] = formsIn(copyPage(page));
  expect(form?.className).toBe('reply');
  expect(form?.getAttribute('action')).toBe('/send');
  expect(form?.textContent).toBe('Say');
});
