import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, header } from '../store/sample.ts';
import { ask } from './ask.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/** `KILL_ROUNDS=50` asks for more, which takes some minutes. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2);

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const openOptions = () =>
    session.driver.goTo(`${session.driver.origin}/src/surfaces/options/options.html`);

  test(`nothing that was acknowledged is lost when the browser is killed (${ROUNDS} times)`, {
    timeout: ROUNDS * 30_000,
  }, async () => {
    const saved: string[] = [];
    let base = '';
    for (let round = 0; round < ROUNDS; round++) {
      const page = await openOptions();
      const quote = { text: `quote ${round}`, selectors: at(round, round + 1) };
      const added = await ask(page, 'quote:add', {
        ...quote,
        header: header('a'),
        basis: 'article',
        colour: 'yellow',
      });
      const text = `${base} note${round}`;
      const change = { text: { base, text } };
      const noted = await ask(page, 'note:change', { header: header('a'), change });
      await session.kill();
      expect([added.ok, noted.ok]).toEqual([true, true]);
      saved.push(quote.text);
      base = text;
      const { value } = await ask(await openOptions(), 'kept:get', { page: header('a') });
      expect(value.quotes.map((one) => one.text)).toEqual(saved);
      expect(value.note?.text).toBe(base);
    }
  });
});
