import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { ADDRESSES } from './addresses.ts';
import { HANDLERS } from './handlers.ts';
import { NESTING, SWALLOWING } from './nesting.ts';
import { ATTACKS } from './vectors.ts';

test('there are 250 attacks or more, and no two have one name or one markup', () => {
  const classes = [HANDLERS, ADDRESSES, NESTING, SWALLOWING];
  const written = classes.reduce((sum, vectors) => sum + Object.keys(vectors).length, 0);
  expect(ATTACKS).toHaveLength(written);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(250);
  expect(new Set(ATTACKS.map(({ html, id }) => html.replaceAll(`(${id})`, ''))).size).toBe(written);
});

test.each(ATTACKS.filter(({ swallows }) => !swallows))(
  'what stands behind it is as it was: $name',
  ({ html }) => {
    const page = `<!doctype html><body><section>${html}</section><h6>behind</h6></body>`;
    // A form may be closed by nobody; otherwise the section has ended, and so has all in it.
    expect(serialize(parse(page))).toMatch(/<h6>behind<\/h6>/);
  },
);
