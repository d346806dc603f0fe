import { expect, test } from 'vitest';
import { bodyToMarkdown } from '../../src/export/markdown/markdown-body.ts';
import { MARKDOWN_CASES } from './markdown-cases.ts';

test.each(MARKDOWN_CASES)('%s', (_name, html, markdown) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  expect(bodyToMarkdown(body, 'https://e.org/page')).toBe(markdown);
});
