import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';
import {
  PAGE_HOST,
  PICTURE_HOST,
  type PictureServer,
  PRIVATE_HOST,
  servePictures,
} from './picture-server.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

/** What the page itself has fetched and what may be asked for a second time: by host and path. */
const LOADED_BY_PAGE = [
  `${PICTURE_HOST}/lead.png`,
  `${PAGE_HOST}/own.png`,
  `${PICTURE_HOST}/middle.png`,
  `${PICTURE_HOST}/arrived.png`,
];
/** The popup has no picture above the text. */
const IN_TEXT = ['The bell', 'The quay', 'A rope'];
const SHOWN = ['The ferry', ...IN_TEXT];

/** What the store has been told of pictures. */
const choice = (page: Surface): Promise<string> =>
  page.evaluate(async () => {
    interface Extension {
      runtime: { sendMessage(message: object): Promise<{ value: { pictures: string } }> };
    }
    const all = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const asked = { ask: 'settings:pictures', request: {} };
    return (await (all.browser ?? all.chrome).runtime.sendMessage(asked)).value.pictures;
  });

describe.each(BROWSERS)('in %s a picture', (kind) => {
  let session: Session;
  let server: PictureServer;

  beforeAll(async () => {
    server = await servePictures();
    session = await beginSession(kind, { names: [PAGE_HOST, PICTURE_HOST] });
  });
  afterAll(async () => {
    await session?.end();
    await server?.close();
  });

  /** With the cookies of both hosts in the browser, as somebody who is logged in at them. */
  beforeEach(async () => {
    await session.driver.goTo(server.at(PICTURE_HOST, '/'));
    await session.driver.goTo(server.at(PAGE_HOST, '/'));
    await session.driver.goTo(server.at(PICTURE_HOST, '/'));
    expect(server.asked.at(-1)?.headers.cookie).toMatch(/strict=1.*lax=1|lax=1.*strict=1/);
  });

  const openStory = async () => {
    const page = await session.driver.goTo(server.at(PAGE_HOST, '/story'));
    await page.click('h1');
    server.forget();
  };
  /** What is to be seen of a surface's pictures, by their words. */
  const seen = (surface: Surface) =>
    surface.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.article img')]
        .filter(({ complete, naturalWidth }) => complete && naturalWidth === 40)
        // What keeps the room for a picture is as large as that.
        .filter(({ className }) => className !== 'picture-coming')
        .map(({ alt }) => alt),
    );
  const places = () =>
    server.asked.map(({ host, path }) => host + path).filter((place) => !place.includes('/moved?'));
  const telling = () => server.asked.filter(({ headers }) => Object.keys(headers).length > 0);
  const isPrivate = () => server.asked.filter(({ host }) => host === PRIVATE_HOST);

  test('that the page shows comes without cookies, and nothing else is asked for', async () => {
    await openStory();
    const popup = await session.driver.pressButton();
    await expect.poll(() => seen(popup)).toContain('The bell');
    expect(telling()).toEqual([]);
    await expect.poll(() => seen(popup)).toEqual(IN_TEXT);
    await clickControl(popup, 'button', await message('openSidePanel'));
    const panel = await session.driver.sidePanel();
    await expect.poll(() => seen(panel)).toEqual(SHOWN);
    // Asked for on request alone; by then whatever comes by itself has been asked for.
    await clickControl(panel, 'button', await message('pictureShow', ['The far side']));
    await expect.poll(() => seen(panel)).toContain('The far side');
    expect(telling()).toEqual([]);
    expect(isPrivate()).toEqual([]);
    expect(new Set(places())).toEqual(new Set([...LOADED_BY_PAGE, `${PICTURE_HOST}/lazy.png`]));
    expect(places().filter((place) => place.endsWith('/lazy.png'))).toHaveLength(1);
  });

  test('in the reader comes without cookies, though the page has never shown it', async () => {
    await openStory();
    await clickControl(await session.driver.pressButton(), 'button', await message('openReader'));
    const reader = await session.driver.tab();
    await findControl(reader, 'heading', 'The ferry without a timetable');
    await expect.poll(() => seen(reader)).toContain('The ferry');
    expect(telling()).toEqual([]);
    await expect.poll(() => seen(reader)).toEqual([...SHOWN, 'The far side']);
    expect(telling()).toEqual([]);
    expect(isPrivate()).toEqual([]);
    expect(places().filter((place) => /pixel|large/.test(place))).toEqual([]);
  });

  test('of a page on this machine comes from there, and from nowhere else on it', async () => {
    await session.driver.goTo(server.at(PRIVATE_HOST, '/story'));
    server.forget();
    const popup = await session.driver.pressButton();
    await expect.poll(() => seen(popup)).toEqual([...IN_TEXT, 'A router']);
    expect(telling()).toEqual([]);
  });

  test('stays away where the reader wants none, until it is asked for', async () => {
    const { driver } = session;
    const options = await driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
    await findControl(options, 'heading', await message('optionsRules'));
    // What comes last above the choice pushes it from under the mouse.
    const choose = async () => {
      await clickControl(options, 'radio', await message('optionsPictures_none'));
      return choice(options);
    };
    await expect.poll(choose).toBe('none');
    await openStory();
    const popup = await driver.pressButton();
    await clickControl(popup, 'button', await message('pictureShow', ['The bell']));
    await expect.poll(() => seen(popup)).toEqual(['The bell']);
    expect(places()).toEqual([`${PAGE_HOST}/own.png`]);
  });
});
