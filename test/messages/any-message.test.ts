import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import type { Origin } from '../../src/browser/origin.ts';
import { type Handlers, route } from '../../src/messages/route.ts';
import { pageRequestShapes, reportShapes, requestShapes } from '../../src/messages/shapes.ts';
import { succeed } from '../../src/model/result.ts';

const RUNS = { numRuns: 2000, seed: 20261 };
const ORIGINS = [
  { from: 'extension' },
  { from: 'page', tabId: 7 },
  { from: 'stranger' },
] as Origin[];

type Shapes = Readonly<Record<string, v.GenericSchema>>;

/** Handlers for all that there is; `reached` has the shape of each call, and what it was given. */
function watched(shapes: Shapes, reached: [v.GenericSchema, unknown][]) {
  const watch = (shape: v.GenericSchema) => async (body: unknown) => {
    reached.push([shape, body]);
    return succeed(null);
  };
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, watch(shape)]));
}

const NAMES = [requestShapes, pageRequestShapes, reportShapes].flatMap((all) => Object.keys(all));
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', ''),
  fc.string(),
);
const KEYS =
  'key keys id ids text note url page quote header change rule rules settings title tabId force'.split(
    ' ',
  );
/** JSON, with the names that messages use oftener than chance has them. */
const body = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.webUrl()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom(...KEYS), fc.constant('__proto__'), fc.string()),
      tie('value'),
      {
        maxKeys: 6,
      },
    ),
  ),
})).value;
/** Right in all but the words; chance alone would hardly make one. */
const right = fc.oneof(
  fc.record({ ask: fc.constantFrom('tags:list', 'settings:quotes'), request: fc.constant({}) }),
  fc.record({ ask: fc.constant('quote:point'), request: fc.record({ id: fc.string() }) }),
  fc.record({ pageAsk: fc.constant('page:pointed'), request: fc.record({ id: fc.string() }) }),
  fc.record({
    report: fc.constant('page:seen'),
    body: fc.record({ article: fc.boolean(), ms: fc.double() }),
  }),
);
const message = fc.oneof(
  right,
  fc.jsonValue(),
  fc.record({ ask: name, request: body }),
  fc.record({ pageAsk: name, request: body }),
  fc.record({ report: name, body }),
  fc.record({ ask: name, pageAsk: name, report: name, request: body, body }, { requiredKeys: [] }),
);

test('whatever is sent is answered, and reaches a handler only in its shape', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let arrived = 0;
  const isAnswered = async (sent: unknown, origin: Origin) => {
    const reached: [v.GenericSchema, unknown][] = [];
    const handlers = {
      requests: watched(requestShapes, reached),
      pageRequests: watched(pageRequestShapes, reached),
      reports: watched(reportShapes, reached),
    } as unknown as Handlers;
    const reply = await route(handlers, sent, origin);
    expect(reply === undefined || typeof reply.ok === 'boolean').toBe(true);
    for (const [shape, given] of reached) expect(v.is(shape, given)).toBe(true);
    if (origin.from === 'stranger') expect(reached).toEqual([]);
    arrived += reached.length;
  };
  await fc.assert(fc.asyncProperty(message, fc.constantFrom(...ORIGINS), isAnswered), RUNS);
  expect(arrived, 'messages of a right shape, by chance').toBeGreaterThan(20);
});
