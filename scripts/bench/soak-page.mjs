// @ts-check
import { createServer } from 'node:http';

const SENTENCES = [
  'The harbour master had kept the tide tables by hand for thirty-one years before anybody asked.',
  'Every page is ruled in pencil, and the margins carry the weather and the names of boats.',
  'When the council sent a surveyor in the spring, she stayed for a week longer than planned.',
  'She found that the marks on the quay agreed with the books to within the width of a thumb.',
  'What the books could not say was why the water had begun to come higher on quiet days.',
];

/**
 * An article of some 900 words, another for each number, with a list that leads away.
 * @param {number} number
 */
export function soakPage(number) {
  const words = (/** @type {number} */ at) =>
    SENTENCES.map((_, i) => SENTENCES[(i * 2 + at + number) % SENTENCES.length]).join(' ');
  const paragraphs = Array.from(
    { length: 12 },
    (_, at) => `<p>${words(at)} Page ${number}.${at}.</p>`,
  );
  const links = Array.from(
    { length: 12 },
    (_, at) =>
      `<li><a href="/other/${number}-${at}">Another story of another town, number ${at}</a></li>`,
  );
  const title = `What the water said, part ${number}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"></head><body><main><article><h1>${title}</h1>
<p class="byline">By Edda Moor</p><p id="quote">Of part ${number} this sentence is quoted.</p>
${paragraphs.join('\n')}</article></main>
<aside class="most-read"><h2>Most read</h2><ul>${links.join('')}</ul></aside></body></html>`;
}

/**
 * Serves them on this machine alone until the signal aborts, each at `/story/<number>`.
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the address, without a slash at the end
 */
export async function serveSoakPages(signal) {
  const server = createServer((request, response) => {
    const number = /^\/story\/(\d+)$/.exec(request.url ?? '')?.[1];
    response.writeHead(number ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(number ? soakPage(Number(number)) : 'There is no such page.');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  signal.addEventListener('abort', () => server.closeAllConnections(), { once: true });
  signal.addEventListener('abort', () => server.close(), { once: true });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
