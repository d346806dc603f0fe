import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, header } from '../store/sample.ts';
import { ask } from './ask.ts';
import { showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  test('damaged documents hide nothing else in the library, and keep nothing from being saved', async () => {
    const { driver } = session;
    const page = await driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
    const add = (path: string, text: string) =>
      ask(page, 'quote:add', {
        text,
        selectors: at(1, 9),
        header: header(path),
        basis: 'article',
        colour: 'yellow',
      });
    expect((await add('mill', 'The wheel turns again')).ok).toBe(true);
    expect((await add('lamps', 'Lamps went out')).ok).toBe(true);
    // Past the store: what a fault of the machine or of an earlier version would have left.
    const hurt = await page.evaluate(async () => {
      const hurtIn = (name: string) =>
        new Promise<number>((done) => {
          let count = 0;
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const written = opening.result.transaction('by-sequence', 'readwrite');
            written.objectStore('by-sequence').openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              const doc = cursor.value as Record<string, unknown>;
              const isQuote = doc['text'] === 'The wheel turns again';
              const isNewest = Array.isArray(doc['keys']);
              if (isQuote || isNewest) {
                count++;
                cursor.update({ ...doc, selectors: null, keys: 'none' });
              }
              cursor.continue();
            };
            written.oncomplete = () => {
              opening.result.close();
              done(count);
            };
          };
        });
      return (await hurtIn('_pouch_lectern')) + (await hurtIn('_pouch_lectern-local'));
    });
    expect(hurt).toBeGreaterThan(1);
    expect((await add('rivers', 'Rivers rose at night')).ok).toBe(true);
    const library = await driver.goTo(`${driver.origin}/src/surfaces/library/library.html`);
    await showsText(library, '1 entry could not be read');
    await showsText(library, 'Rivers rose at night');
    await showsText(library, 'Lamps went out');
    expect(await textOf(library)).not.toContain('The wheel turns again');
  });
});
