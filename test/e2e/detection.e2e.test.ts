import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { message } from '../../scripts/start/message.mjs';
import { BROWSERS, beginSession, type Session } from './session.ts';

describe.each(BROWSERS)('in %s the toolbar button', (kind) => {
  let session: Session;
  let article: string;
  let nothing: string;

  beforeAll(async () => {
    session = await beginSession(kind);
    article = await message('actionTitleArticle');
    nothing = await message('actionTitle');
  });
  afterAll(() => session?.end());

  const title = () => expect.poll(() => session.driver.buttonTitle());
  const open = (path: string) => session.driver.goTo(session.site + path);

  test.each(['pages/sample/page.html', 'e2e/pages/hashed.html'])(
    'says that %s is an article',
    async (path) => {
      await open(path);
      await title().toBe(article);
    },
  );

  test('says nothing of a page that is none', async () => {
    await open('pages/sample/page.html');
    await title().toBe(article);
    await open('e2e/pages/front-page.html');
    await title().toBe(nothing);
  });

  test('follows a site that never loads a second page', async () => {
    const page = await open('e2e/pages/single-page.html');
    await title().toBe(nothing);
    await page.click('#to-story');
    await title().toBe(article);
    await page.click('#to-list');
    await title().toBe(nothing);
  });
});
