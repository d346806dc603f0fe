import '../../stand-in/extension.ts';
import { expect, onTestFinished, test } from 'vitest';
import { colourCode } from '../../../src/ui/code/colour-code.ts';

async function colour(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  const stop = new AbortController();
  onTestFinished(() => {
    stop.abort();
    root.remove();
  });
  await colourCode(root, stop.signal);
  return { root, stop };
}

const painted = (name: string) => [...(CSS.highlights.get(`code-${name}`) ?? [])].map(String);

test('a listing is painted by what its parts are, and its elements stay as they are', async () => {
  const listing =
    '<pre><code class="language-python">def mill(x):\n    return "flour"  # 1964\n</code></pre>';
  const { root } = await colour(listing);
  expect(painted('keyword')).toEqual(['def', 'return']);
  expect(painted('string')).toEqual(['"flour"']);
  expect(painted('comment')).toEqual(['# 1964']);
  expect(root.innerHTML).toBe(listing);
});

test.each([
  ['js', 'const a = 1;', 'const'],
  ['c', 'return 0;', 'return'],
  ['html', '&lt;p&gt;x&lt;/p&gt;', 'p'],
  ['sh', 'if true; then echo x; fi', 'if'],
])('%s is a name of one of the twelve', async (name, code, keyword) => {
  await colour(`<pre><code class="language-${name}">${code}</code></pre>`);
  expect(painted('keyword')).toContain(keyword);
});

test('a listing that begins with an empty line is painted at its places', async () => {
  await colour('<pre><code class="language-go">\n\nreturn 1</code></pre>');
  expect(painted('keyword')).toEqual(['return']);
});

test.each(['language-klingon', 'language-constructor', ''])('%s is left plain', async (name) => {
  await colour(`<pre><code class="${name}">return 1</code></pre>`);
  expect(painted('keyword')).toEqual([]);
});

test('no colour is left when its text goes', async () => {
  const { stop } = await colour('<pre><code class="language-go">return 1</code></pre>');
  stop.abort();
  expect(painted('keyword')).toEqual([]);
});
