// @ts-check

/** Characters of the long text, and of each of its paragraphs; a heading stands over so many. */
const LONG = 1_000_000;
const PARAGRAPH = 500;
const SECTION = 20;

const SENTENCE = 'The wheel turned before the tide had left the pond, and nobody saw it. ';

/** @returns {Buffer} an article of a million characters, with a heading over every few paragraphs */
export function longPage() {
  const words = SENTENCE.repeat(Math.ceil(PARAGRAPH / SENTENCE.length)).slice(0, PARAGRAPH - 6);
  const parts = Array.from({ length: LONG / PARAGRAPH }, (_, at) => {
    const heading = at % SECTION === 0 ? `<h2>Part ${at / SECTION + 1}</h2>` : '';
    return `${heading}<p>${at} ${words}</p>`;
  });
  return Buffer.from(
    `<!doctype html><title>A long text</title><article><h1>A long text</h1>${parts.join('')}</article>`,
  );
}
