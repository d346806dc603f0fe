import { describe, expect, it } from 'vitest';
import { detect } from '../../src/article/detect/detect.ts';
import { readPage } from '../../src/article/read-page.ts';
import { putBack } from '../../src/article/removals/put-back.ts';

const SENTENCES = [
  'The mill stood empty for most of a lifetime before anybody thought of the wheel again.',
  'Nobody who had worked there was left, and the drawings had gone to a cousin abroad.',
  'So the volunteers began with what the mud had kept: two floats, a bearing, half a gate.',
  'From these they worked out the rest, as one works out a word from its letters.',
];
const prose = Array.from(
  { length: 12 },
  (_, at) => `<p>Part ${at + 1}. ${SENTENCES.slice(at % 2).join(' ')}</p>`,
).join('');

const page = (title: string, body: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><title>${title}</title>${body}`, 'text/html');
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('a page that says nothing of itself', () => {
  it('is told by its prose, on a bare address', () => {
    const plain = page(
      'The wheel',
      `<nav><a href="/">Home</a><a href="/about">About</a></nav><article><h1>The wheel</h1>${prose}</article><footer>2025</footer>`,
    );
    expect(detect(plain, 'http://127.0.0.1:8080/plain.html').article).toBe(true);
  });

  it('is no article for a list of links', () => {
    const list = page(
      'Links',
      `<ul>${'<li><a href="/a">A page of this site, and what it is about</a></li>'.repeat(60)}</ul>`,
    );
    expect(detect(list, 'http://127.0.0.1:8080/list.html').article).toBe(false);
  });

  it('has its one headline as title, not the name of the site', () => {
    const blog = page(
      'Home | My small blog',
      `<header><a href="/">My small blog</a></header><article><h1>How the mill was rebuilt</h1>${prose}</article>`,
    );
    const reading = readPage(blog, { url: 'https://blog.example/mill', force: true });
    expect(reading?.article.title).toBe('How the mill was rebuilt');
  });
});

describe('what stood above the text', () => {
  it('is put back above it', () => {
    const news = page(
      'The wheel turns',
      `<div class="head"><div>COAST</div><h1>The wheel turns</h1><div>By Orla Penhale</div></div><div class="text">${prose}</div>`,
    );
    const reading = readPage(news, { url: 'https://paper.example/wheel', force: true });
    const byline = reading?.removals.find(({ kind }) => kind === 'byline');
    expect(byline).toBeDefined();
    const whole = putBack(
      reading?.article.content ?? '',
      reading?.removals ?? [],
      new Set([byline?.id ?? '']),
      parse,
    );
    expect(parse(whole).body.textContent?.trim().startsWith('By Orla Penhale')).toBe(true);
  });
});

describe('style sheets inside the text', () => {
  it('are no code and no headline', () => {
    const css = '<style>.line{color:#333;display:inline-block}</style>';
    const code = page(
      'The wheel turns',
      `<article><h1>${css}The wheel turns</h1>${prose}<pre>${css}wheel.turn(3)</pre>${prose}</article>`,
    );
    const article = readPage(code, { url: 'https://mill.example/wheel', force: true })?.article;
    expect(article?.title).toBe('The wheel turns');
    expect(article?.text).toContain('wheel.turn(3)');
    expect(article?.text).not.toContain('inline-block');
  });
});
