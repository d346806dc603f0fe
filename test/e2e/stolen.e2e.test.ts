import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selectText } from '../../scripts/drive/select-text.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { ask } from './ask.ts';
import { paintedIn } from './painted.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';
import { serveHosts } from './two-hosts.ts';

const [VICTIMS, THIEFS, OTHERS] = ['the wheel turned at dawn', 'elm from one hedge', 'a storm'];
const TEXT = `<p>${'Before it did, the valley had been silent for years. '.repeat(9)}</p>
<p>Then ${VICTIMS}, and nobody saw it. It was made of ${THIEFS}, felled in ${OTHERS}.</p>`;

const page = (title: string, canonical: string) => `<!doctype html><html lang="en"><head>
<title>${title}</title><link rel="canonical" href="${canonical}"></head>
<body><article><h1>${title}</h1>${TEXT}</article></body></html>`;

const STORY = 'http://site.localhost:$PORT/story';
const PAGES = {
  'site.localhost/story': page('The mill of the valley', STORY),
  'evil.site.localhost/lure': page('Forged on another host', STORY),
  'site.localhost/~guest': page('Forged on the same host', STORY),
};

describe.each(BROWSERS)('in %s, of what is kept of a site', (kind) => {
  let session: Session;
  let hosts: Awaited<ReturnType<typeof serveHosts>>;
  const at = (address: string) =>
    `http://${address.replace('localhost', `localhost:${hosts.port}`)}`;

  beforeAll(async () => {
    hosts = await serveHosts(PAGES);
    session = await beginSession(kind);
  });
  afterAll(async () => {
    await session?.end();
    await hosts?.close();
  });

  const options = () =>
    session.driver.goTo(`${session.driver.origin}/src/surfaces/options/options.html`);

  /** Saves words by the key, waits for the copy, and gives what is painted on the page then. */
  async function quoteOn(address: string, words: string): Promise<string[]> {
    const shown = await session.driver.goTo(at(address));
    await selectText(shown, words);
    await session.driver.command('save-quote');
    await expect.poll(() => paintedIn(shown)).toContain(words);
    const painted = await paintedIn(shown);
    // The page is read for its copy after that, and must not be left before.
    const popup = await session.driver.pressButton();
    await expect.poll(() => titleOf(address, popup)).toBeTruthy();
    return painted;
  }

  const keptOf = async (address: string, surface?: Surface) => {
    const asked = { page: { url: at(address), canonicalUrl: null } };
    return (await ask(surface ?? (await options()), 'kept:get', asked)).value;
  };

  /** Of the clean copy that is kept by that address, asked from a surface of ours. */
  const titleOf = async (address: string, surface?: Surface): Promise<string | undefined> => {
    const from = surface ?? (await options());
    const { key } = await keptOf(address, from);
    const copy = await ask(from, 'copy:get', { key });
    return (copy as unknown as { value?: { article: { title: string } } }).value?.article.title;
  };

  test('a quote with its note, and the copy, are there', async () => {
    expect(await quoteOn('site.localhost/story', VICTIMS)).toEqual([VICTIMS]);
    const { quotes } = await keptOf('site.localhost/story');
    const change = { note: { base: '', text: 'secret' } };
    await ask(await options(), 'quotes:change', { ids: quotes.map(({ id }) => id), change });
    expect(await titleOf('site.localhost/story')).toBe('The mill of the valley');
  });

  test('a page of another host that claims to be it is shown nothing, and changes nothing', async () => {
    expect(await quoteOn('evil.site.localhost/lure', THIEFS)).toEqual([THIEFS]);
    const { quotes } = await keptOf('site.localhost/story');
    expect(quotes).toMatchObject([{ text: VICTIMS, note: 'secret' }]);
    expect(await titleOf('evil.site.localhost/lure')).toBe('Forged on another host');
    expect(await titleOf('site.localhost/story')).toBe('The mill of the valley');
  });

  test('another page of the host that claims to be it replaces no copy', async () => {
    await quoteOn('site.localhost/~guest', OTHERS);
    expect(await titleOf('site.localhost/~guest')).toBe('Forged on the same host');
    expect(await titleOf('site.localhost/story')).toBe('The mill of the valley');
  });
});
