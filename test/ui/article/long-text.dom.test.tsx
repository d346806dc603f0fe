import '../../stand-in/extension.ts';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/reading/reading.css';
import { describe, expect, test, vi } from 'vitest';
import { fillText } from '../../../src/ui/article/fill-text.ts';
import { sanitise, sanitiseSteps } from '../../../src/ui/article/sanitise.ts';
import { firstBlockBelow } from '../../../src/ui/reading/blocks/text-blocks.ts';
import { findPlace, placeNow } from '../../../src/ui/reading/reading-place.ts';

const WORDS = 'The wheel turned before the tide had left the pond, and nobody saw it. '.repeat(7);
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p id="p${at}">${at} ${WORDS}</p>`).join('\n');

const htmlOf = (fragment: DocumentFragment): string => {
  const holder = document.implementation.createHTMLDocument().createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
};

const stepped = (html: string) => {
  const steps = sanitiseSteps(html);
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { fragment: value, count };
  }
};

const HOSTILE = `<script>alert(1)</script><p onclick="alert(1)" class="bar" id="a">x
  <a href="javascript:alert(1)">j</a> <a href="#p7">seven</a> <a href="#none">none</a></p>
  <img src="https://site.example/a.png" onerror="alert(1)"><form id="f"><input name="id"></form>
  <math><mi>x</mi></math><svg><g><path d="M0 0"/></g><foreignObject><p>no</p></foreignObject></svg>
  <table><tbody><tr><td>1</td></tr></tbody></table><pre>\n\n  kept</pre>`;

describe('a long text that is cleaned in steps', () => {
  const WRAPPED = [
    '',
    '<div>',
    '<section id="s"><div class="x">',
    '<ul><li>',
    '<blockquote><ul><li>',
  ];
  test.each(WRAPPED)('is what it is at once: %s', (wrap) => {
    const html = ` ${wrap}${HOSTILE}${paragraphs(300)} tail ${HOSTILE}`;
    const { fragment, count } = stepped(html);
    expect(htmlOf(fragment)).toBe(htmlOf(sanitise(html)));
    expect(count).toBeGreaterThan(5);
  });

  test('loads none of its pictures meanwhile', () => {
    const { fragment } = stepped(`<img src="https://site.example/a.png">${paragraphs(300)}`);
    expect(fragment.ownerDocument.defaultView).toBeNull();
  });
});

describe('a long text', () => {
  const show = async (html: string) => {
    const root = document.createElement('div');
    root.className = 'article-body';
    document.body.append(root);
    const { signal } = new AbortController();
    await new Promise<void>((filled) => fillText(root, html, filled, signal));
    return root;
  };

  test('is opened at its place, which stays there', async () => {
    const root = await show(paragraphs(600));
    const scroller = document.scrollingElement as Element;
    const at = root.querySelector('#article-p400') as Element;
    at.scrollIntoView({ block: 'start', behavior: 'instant' });
    const place = await vi.waitFor(
      () => placeNow(root, scroller, 'en') ?? Promise.reject(new Error()),
    );
    scrollTo({ top: 0, behavior: 'instant' });
    const go = await findPlace(root, scroller, place, new AbortController().signal);
    expect(go).not.toBeNull();
    go?.();
    const seen = () => firstBlockBelow(root, 60)?.id;
    const before = seen();
    expect(Number(before?.replace(/\D+/, ''))).toBeGreaterThan(396);
    await new Promise((done) => setTimeout(done, 100));
    expect(seen()).toBe(before);
    root.remove();
  });

  test('one that is not wanted any more is not shown', async () => {
    const root = document.createElement('div');
    const stop = new AbortController();
    const filled = vi.fn();
    expect(fillText(root, paragraphs(600), filled, stop.signal)).toBe(false);
    stop.abort();
    await show(paragraphs(600)).then((other) => other.remove());
    expect(filled).not.toHaveBeenCalled();
    expect(root.childNodes).toHaveLength(0);
  });
});
