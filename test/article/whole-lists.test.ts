import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/cli/parse-html.ts';

const SENTENCES = [
  'The oven is lit on the last Friday of the month, at four in the morning, with two barrows of beech and whatever the joiner left over.',
  'Each household brings its own dough, marks it in its own way, and waits in the yard until the stones are white and the embers raked.',
  'The heat falls slowly, and the order of baking follows it down: first the flat bread, then the loaves, and in the evening the beans.',
];
const HINDI =
  'भट्ठी महीने के आख़िरी शुक्रवार को सुबह चार बजे जलाई जाती है, और शाम तक उसमें रोटियाँ, केक और फलियाँ पकती रहती हैं।';
const read = (body: string) => {
  const html = `<title>The book of ash</title><body><nav><a href="/">Home</a></nav><h1>The book of ash</h1>${body}`;
  const reading = readPage(parseHtml(html), {
    url: 'https://e.org/ash',
    force: true,
    parse: parseHtml,
  });
  if (!reading) throw new Error('There is nothing to read.');
  return reading;
};

const numbered = (number: (at: number) => string) =>
  `<table>${SENTENCES.map((text, at) => `<tr><td>${number(at + 1)}</td><td>${text}</td></tr>`).join('')}</table>`;

test.each([
  ['a link', (at: number) => `<a href="#v${at}">${at}</a>`],
  ['a link with words', (at: number) => `<a href="/verse/${at}">Verse ${at}</a>`],
  ['bare', (at: number) => `${at}.`],
  ['in Arabic', (at: number) => `<a href="/v${at}">${'٠١٢٣'[at]}</a>`],
])('rows of text beside a number keep table and number: %s', (_name, number) => {
  const { article } = read(numbered(number));
  expect(parseHtml(article.content).querySelectorAll('table tr td:first-child')).toHaveLength(3);
});

test.each(['ul', 'ol'])('an article that is one %s keeps its list', (tag) => {
  const items = SENTENCES.map((text) => `<li><p>${text}</p><p>${text}</p></li>`).join('');
  const { article } = read(`<${tag}>${items}</${tag}>`);
  expect(parseHtml(article.content).querySelectorAll(`${tag} > li`)).toHaveLength(3);
});

test('an article that is one list of terms keeps it', () => {
  const items = SENTENCES.map((text, at) => `<dt>Term ${at}</dt><dd>${text}</dd>`).join('');
  const { article } = read(`<dl>${items}</dl>`);
  expect(parseHtml(article.content).querySelectorAll('dl > dd')).toHaveLength(3);
});

const linked = (text: string) =>
  read(
    `<article>${SENTENCES.map((sentence) => `<p>${sentence}</p>`).join(`<p><a href="/other/story">${text}</a></p>`)}</article>`,
  ).article.text;

test.each([
  'At a hearing on Monday the keeper denied both counts and asked for the weights.',
  'Am Montag bestritt der Türmer vor Gericht beide Vorwürfe und bat um die Gewichte.',
  '月曜日の公聴会で番人は両方の罪を否認し、おもりを塔に戻すよう求めた。',
  HINDI,
])('a sentence of the text that is one link stays: %s', (sentence) => {
  expect(linked(sentence)).toContain(sentence);
});

test('a headline between paragraphs that leads to another page still goes', () => {
  expect(linked('Keeper of the town clock charged with overwinding')).not.toContain('overwinding');
});

const CODE = '<pre><code>subscribe(email)\nnewsletter.send()</code></pre>';

test.each(['newsletter', 'cookies', 'related', 'share', 'sidebar'])(
  'a listing stays, whatever the part is called that it stands in: %s',
  (name) => {
    const text = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
    const { article } = read(
      `<article>${text}<section id="${name}"><p>So:</p>${CODE}</section>${text}</article>`,
    );
    expect(article.text).toContain('newsletter.send()');
  },
);
