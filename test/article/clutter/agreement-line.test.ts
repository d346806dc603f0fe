import { expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const TEXT = [
  'The mathematician found her proof on a bus, wrote it on the back of her ticket, and lost the ticket before she got off.',
  'A year later it was found by the driver, who could not read it, but thought that it looked like something to be kept.',
  'It hangs in the depot today, behind glass, and new drivers are told what it says, as far as anybody there can tell them.',
];
const read = (html: string) =>
  readPage(
    parseHtml(
      `<html><head><title>A proof on a bus</title></head><body><main><article><h1>A proof on a bus</h1><p>${TEXT[0]}</p>${html}<p>${TEXT[1]}</p><p>${TEXT[2]}</p></article></main></body></html>`,
    ),
    { url: 'https://sums.example/2025/bus', force: true, parse: parseHtml },
  );

test.each([
  ['/privacy-policy', 'By clicking to watch this video, you agree to our', 'privacy policy.'],
  ['/datenschutz', 'Mit dem Abspielen des Videos stimmen Sie zu:', 'Datenschutzerklärung'],
  ['/politique-de-confidentialite', 'En lançant cette vidéo, vous acceptez notre', 'politique.'],
])('a line over a video that asks to agree goes, and is told: %s', (href, before, link) => {
  const reading = read(
    `<figure><div class="film"><div>${before} <a href="${href}">${link}</a></div></div></figure>`,
  );
  expect(reading?.article.text).not.toContain(before);
  expect(reading?.removals.map(({ reason }) => reason.code)).toContain('reason_agreement');
});

test.each([
  '<p>The depot has a <a href="/privacy-policy">privacy policy</a> of its own, which nobody reads.</p>',
  '<figure><div>The ticket, found by <a href="/drivers/anna">the driver of the bus</a> in May.</div></figure>',
])('a sentence of the text, or of a figure, is none: %s', (html) => {
  expect(read(html)?.removals.map(({ reason }) => reason.code)).not.toContain('reason_agreement');
});
