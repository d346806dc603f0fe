import type { LaidOut } from '../../../src/article/link-lists/beside/weigh-by-layout.ts';

const LINE =
  'The weir at Sandal, which gave way in the spring, has been mended two weeks before the floods are expected, by a crew that worked from a raft.';
const HEADLINES = [
  'The baker of Harl closes his shop',
  'Two swans on the roof of the bank',
  'Choir looks for a bass who can swim',
  'Winter market moves to the tram depot',
  'Old maps show a lost village',
];
const WORDS = ['Home', 'Villages', 'River', 'Sport', 'Contact'];

const links = (texts: readonly string[], tag = 'li'): string =>
  texts.map((text) => `<${tag}><a href="/${text.length}/${text[0]}">${text}</a></${tag}>`).join('');
const list = (name = 'list', texts = HEADLINES): string =>
  `<ul class="${name}">${links(texts)}</ul>`;
const text = (inside = ''): string =>
  `<h1>The weir at Sandal is mended</h1><p>${LINE}</p><p>${LINE}</p>${inside}<p>${LINE}</p><p>${LINE}</p>`;

/** A page with a style of its own, and where its list `.list` stands for a reader. */
interface LaidOutPage {
  style: string;
  body: string;
  place: LaidOut | null;
}

const beside = (
  style: string,
  body = `<main>${text()}</main><aside>${list()}</aside>`,
): LaidOutPage => ({
  style,
  body,
  place: 'beside',
});
const rail = (style: string, body?: string): LaidOutPage => ({
  ...beside(style, body),
  place: 'rail',
});
const strip = (style: string, over = list()): LaidOutPage => ({
  style,
  body: `<div class="over">${over}</div><main>${text()}</main>`,
  place: 'strip',
});
const twin = (style: string, body: string): LaidOutPage => ({ style, body, place: null });

const COLUMNS = 'body { display: grid; grid-template-columns: 600px 260px; gap: 24px; }';

/** Pages of many layouts, by name: the list is beside the text, over it, or where it says nothing. */
export const LAID_OUT: Readonly<Record<string, LaidOutPage>> = {
  'a grid of two columns': beside(COLUMNS),
  'a row of flexible boxes': beside(
    'body { display: flex; gap: 20px; } main { width: 620px; } aside { flex: 1; }',
  ),
  'a column that floats to the right': beside(
    'main { width: 600px; float: left; } aside { width: 260px; float: right; }',
  ),
  'a column that floats to the left': beside(
    'aside { width: 220px; float: left; } main { margin-left: 260px; width: 600px; }',
    `<aside>${list()}</aside><main>${text()}</main>`,
  ),
  'a column put there by numbers': beside(
    'body { position: relative; } main { width: 600px; } aside { position: absolute; left: 660px; top: 80px; width: 240px; }',
  ),
  'a layout table': beside(
    '',
    `<table><tr><td width="600">${text()}</td><td width="260" valign="top">${list()}</td></tr></table>`,
  ),
  'boxes in a line': beside(
    'main, aside { display: inline-block; vertical-align: top; } main { width: 600px; } aside { width: 260px; }',
  ),
  'cards in a column': beside(
    `${COLUMNS} .list li { border: 1px solid; display: grid; grid-template-columns: 60px 1fr; } .list li::before { content: ''; height: 40px; }`,
  ),
  'a column of a page written from right to left': beside(`${COLUMNS} body { direction: rtl; }`),
  'three columns': beside(
    'body { display: grid; grid-template-columns: 200px 560px 240px; } nav { grid-column: 1; }',
    `<nav>${list('menu', WORDS)}</nav><main>${text()}</main><aside>${list()}</aside>`,
  ),
  'a rail that sticks': rail(`${COLUMNS} aside { align-self: start; position: sticky; top: 0; }`),
  'a rail whose wrapper sticks': rail(
    `${COLUMNS} .in { position: sticky; top: 10px; }`,
    `<main>${text()}</main><aside><div class="in"><div>${list()}</div></div></aside>`,
  ),
  'a rail that is fixed': rail(
    'main { width: 600px; } aside { position: fixed; right: 10px; top: 100px; width: 260px; }',
  ),
  'a strip that scrolls': strip(
    '.list { display: flex; gap: 12px; overflow-x: auto; } .list li { flex: 0 0 240px; }',
  ),
  'a ticker in one line': strip(
    '.list { overflow: hidden; white-space: nowrap; } .list li { display: inline-block; margin-right: 30px; }',
  ),
  'a strip of a grid': strip(
    '.list { display: grid; grid-auto-columns: 200px; grid-auto-flow: column; overflow: hidden; }',
  ),
  'a strip that is moved along': strip(
    '.over { overflow: hidden; } .list { display: flex; transform: translateX(-180px); width: 2000px; }',
  ),
  'a strip in a table': strip('', `<table><tr class="list">${links(HEADLINES, 'td')}</tr></table>`),
  'a menu over the headline': twin(
    '.list { display: flex; gap: 20px; }',
    `<nav>${list('list', WORDS)}</nav><main>${text()}</main>`,
  ),
  'a menu beside the text': twin(
    COLUMNS,
    `<main>${text()}</main><nav>${list('list', WORDS)}</nav>`,
  ),
  'a menu that is closed': twin(
    '.list { display: none; }',
    `<header>${list()}</header><main>${text()}</main>`,
  ),
  'a list of the text': twin('main { width: 600px; }', `<main>${text(list())}</main>`),
  'a list that stands aside in the text': twin(
    'main { width: 600px; } .list { float: right; width: 200px; }',
    `<main>${text(list())}</main>`,
  ),
  'a list below the text': twin(
    'main { width: 600px; }',
    `<main>${text()}</main><div>${list()}</div>`,
  ),
  'a list far below, beside nothing': twin(
    'main { width: 600px; } .low { margin-left: 640px; }',
    `<main>${text()}</main><div class="low">${list()}</div>`,
  ),
  'columns that a narrow window puts below each other': twin(
    `${COLUMNS} body { grid-template-columns: 1fr; }`,
    `<main>${text()}</main><aside>${list()}</aside>`,
  ),
  'headlines over the headline, one below the other': twin(
    '',
    `<div>${list()}${list('more')}</div><main style="margin-top: 300px">${text()}</main>`,
  ),
};

/** The page as a document. */
export const documentOf = ({ style, body }: LaidOutPage): string =>
  `<!doctype html><html lang="en"><head><title>The weir</title><style>ul { list-style: none; margin: 0; padding: 0; } ${style}</style></head><body>${body}</body></html>`;
