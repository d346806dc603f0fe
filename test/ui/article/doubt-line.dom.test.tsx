import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/article/article.css';
import '../../../src/surfaces/popup/popup.css';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reading } from '../../../src/model/article.ts';
import { succeed } from '../../../src/model/result.ts';
import { Popup } from '../../../src/surfaces/popup/popup-view.tsx';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { findings } from '../../stand-in/axe.ts';
import { opened } from '../../stand-in/background.ts';
import { standInHiding } from '../../stand-in/hiding.ts';
import { mount } from '../../stand-in/mount.ts';
import { follow, open, tabAt } from '../../stand-in/open.ts';
import { standInQuotes } from '../../stand-in/quote-calls.ts';
import { readSample } from '../../stand-in/readings.ts';

const sample = readSample();
const { article } = sample;
const first: Reading = { ...sample, doubt: { reason: 'rival', hasOther: true } };
const other: Reading = {
  ...sample,
  isOther: true,
  article: { ...article, content: '<p>What stands beside it.</p>', text: 'What stands beside it.' },
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const OTHER = 'Show the other part';
const BACK = 'Back to the first part';

async function showPopup() {
  const reading = follow(async (_, options) => succeed(options.other ? other : first));
  await reading.show(tabAt(article.url));
  const quotes = standInQuotes({ isSelected: false }).calls;
  return mount(<Popup reading={reading} hiding={standInHiding().calls} quotes={quotes} />);
}

test('the other part of the page is shown, read, and left again', async () => {
  const root = await showPopup();
  await expect.element(page.getByText(/there is a lot of text elsewhere/)).toBeVisible();
  expect(await findings(root)).toEqual([]);
  await userEvent.click(button(OTHER));
  await expect.element(page.getByText('What stands beside it.')).toBeVisible();
  await expect.element(page.getByText('This is another part of the page.')).toBeVisible();
  const closing = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await userEvent.click(button('Read'));
  await expect.poll(() => opened.at(-1)).toMatchObject({ other: true });
  closing.mockRestore();
  await userEvent.click(button(BACK));
  await expect.element(page.getByText(/^The tide mill at Sennick/)).toBeVisible();
});

test.each([
  ['short', /short for an article/],
  ['taken', /More was removed here/],
] as const)('of text that is %s it is said, and nothing is offered', async (reason, words) => {
  const doubted: Reading = { ...sample, doubt: { reason, hasOther: false } };
  await mount(<ArticleView article={open(doubted)} readOther={() => undefined} />);
  await expect.element(page.getByText(words)).toBeVisible();
  await expect.element(button(OTHER)).not.toBeInTheDocument();
});

test('a kept copy, whose page is not at hand, offers no other part', async () => {
  await mount(<ArticleView article={open(first)} />);
  await expect.element(page.getByText(/there is a lot of text elsewhere/)).toBeVisible();
  await expect.element(button(OTHER)).not.toBeInTheDocument();
});

test('nothing is said where there is no doubt', async () => {
  await mount(<ArticleView article={open(sample)} />);
  await expect
    .element(page.getByText(/another part|short for an article|removed here/))
    .not.toBeInTheDocument();
});
