import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';
import type { Article } from '../../../src/model/article.ts';
import { saidBelow } from '../../../src/ui/article/said-below.ts';

const said = (byline: string | null, content: string) =>
  saidBelow({ byline, content } as Article, parseHtml);

describe('the header leaves out', () => {
  test('author and day that head the first post', () => {
    const content = '<div><h3>Orla &amp; Co · <time>3 March</time></h3><p>Text.</p></div>';
    expect(said('Orla & Co', content)).toEqual({ byline: true, day: true });
  });

  test('the author alone where no day stands there', () => {
    expect(said('Orla', '<h3>Orla</h3><p>Text.</p>')).toEqual({ byline: true, day: false });
  });

  test.each([
    ['somebody else', 'Ilse', '<h3>Orla · <time>3 March</time></h3>'],
    ['a longer name', 'Orla', '<h3>Orlando · <time>3 March</time></h3>'],
    ['what stands under text', 'Orla', '<p>Text.</p><h3>Orla · <time>3 March</time></h3>'],
    ['nobody', null, '<h3>Orla · <time>3 March</time></h3>'],
  ])('nothing where the first heading is of %s', (_, byline, content) => {
    expect(said(byline, content)).toEqual({ byline: false, day: false });
  });
});

test('a conversation is headed by who began it, once', () => {
  const text =
    'The pump runs for a minute, coughs twice and stops, whatever I do to the filter of it. ';
  const posts = ['Orla', 'Ilse', 'Merrin', 'Tam', 'Orla', 'Ilse'].map(
    (name, at) =>
      `<div class="post"><div class="meta"><a class="author" href="/u/${name}">${name}</a> <time datetime="2025-05-0${at + 1}T10:00">May ${at + 1}, 2025</time></div><div class="body"><p>${at}: ${text.repeat(3)}</p></div></div>`,
  );
  const html = `<title>How do I mend the pump? - Forum</title><body><h1>How do I mend the pump?</h1><div class="thread">${posts.join('')}</div>`;
  const url = 'https://e.org/forum/thread/1';
  const reading = readPage(parseHtml(html), { url, force: true, parse: parseHtml });
  expect(reading?.article.byline).toBe('Orla');
  expect(reading && saidBelow(reading.article, parseHtml)).toEqual({ byline: true, day: true });
});
