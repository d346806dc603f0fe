import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/controls/choice.css';
import '../../../src/surfaces/options/options.css';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ask } from '../../../src/messages/ask.ts';
import { DEFAULT_HIDING } from '../../../src/model/settings.ts';
import type { SiteRule } from '../../../src/model/site-rule.ts';
import {
  allPictures,
  dropPictures,
  keepPicture,
} from '../../../src/pictures/kept/kept-pictures.ts';
import { StoreError } from '../../../src/store/failure.ts';
import { HidingSettingsController } from '../../../src/surfaces/options/hiding-settings-controller.ts';
import { Options } from '../../../src/surfaces/options/options-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { breakStore, openOfThisRun, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { reading, rule, siteRule } from '../../store/sample.ts';

beforeEach(async () => {
  await page.viewport(1100, 900);
  await store.putHidingSettings(DEFAULT_HIDING);
  for (const { id } of await store.siteRules(null)) await store.removeSiteRule(id);
});

/** The options page, once it shows what the store holds. */
async function show(): Promise<HTMLElement> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const root = mount(<Options controller={new HidingSettingsController(leaving.signal)} />);
  await expect.element(page.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
  return root;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const selectors = async () => (await store.siteRules(null)).map(({ selector }) => selector);
const field = (name: RegExp) => page.getByRole('textbox', { name });

/** Picks a file as a reader does in the browser's dialog. */
function pick(root: Element, content: unknown): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no way to pick a file.');
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const picked = new DataTransfer();
  picked.items.add(new File([text], 'rules.json', { type: 'application/json' }));
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Removing two thousand one by one takes a minute. */
async function emptyOf(name: string): Promise<void> {
  const db = openOfThisRun(name);
  const { rows } = await db.allDocs({ startkey: 'rule:', endkey: 'rule:\ufff0' });
  await db.bulkDocs(rows.map(({ id, value }) => ({ _id: id, _rev: value.rev, _deleted: true })));
}

const fileOf = (...rules: unknown[]) => ({ format: 'lectern-rules', version: 1, rules });

describe('pages that were only read', () => {
  test('are counted, and removed by a button that says so', async () => {
    await store.dropUnkeptCopies();
    await store.putCopy(reading('one'));
    await store.putCopy(reading('other'));
    const key = await store.keepCopy(reading('wanted'), true);
    const root = await show();
    await userEvent.click(button('Remove 2 pages that were only read'));
    await expect.element(page.getByText(/^2 pages removed/)).toBeVisible();
    expect(await store.unkeptCopies()).toBe(0);
    expect((await store.getCopy(key)).article.title).toBe('wanted');
    expect(button(/that were only read/).query()).toBeNull();
    expect(await findings(root)).toEqual([]);
  });
});

test('pictures come by themselves until that is taken back, which the store keeps', async () => {
  await store.putPictureSettings({ pictures: 'all', keep: true });
  await show();
  const choice = (name: string) => page.getByRole('radio', { name });
  await expect.element(choice('Automatically')).toBeChecked();
  await userEvent.click(choice('Only when I click'));
  await expect.poll(() => store.pictureSettings()).toEqual({ pictures: 'none', keep: true });
});

test('all pictures that are kept can be deleted, and that they come again is said', async () => {
  await keepPicture('2-a', 'https://p.example/a.png', new Blob(['x']));
  await keepPicture('2-b', 'https://p.example/a.png', new Blob(['x']));
  const root = await show();
  await userEvent.click(page.getByRole('button', { name: 'Delete the pictures' }));
  await expect.element(page.getByText(/^The pictures are deleted\./)).toBeVisible();
  expect(await allPictures()).toEqual([]);
  expect(root.textContent).not.toContain('kept now');
  expect(await findings(root)).toEqual([]);
});

test('kept articles hold their pictures until that is taken back, and how many is said', async () => {
  await store.putPictureSettings({ pictures: 'all', keep: true });
  await dropPictures((await allPictures()).map(({ key }) => key));
  await keepPicture('2-a', 'https://p.example/a.png', new Blob([new Uint8Array(2_340_000)]));
  const root = await show();
  const keeps = page.getByRole('checkbox', { name: 'Keep the pictures of articles you keep' });
  await expect.element(keeps).toBeChecked();
  await expect.element(page.getByText(/1 picture is kept now \(2.3 MB\)/)).toBeVisible();
  await userEvent.click(keeps);
  await expect.poll(() => store.pictureSettings()).toEqual({ pictures: 'all', keep: false });
  await userEvent.click(page.getByRole('radio', { name: 'Only when I click' }));
  await expect.element(keeps).toBeDisabled();
  await expect.element(page.getByText('Not while pictures only come')).toBeVisible();
  expect(await findings(root)).toEqual([]);
});

describe('settings', () => {
  test('show what is set, and are set at once', async () => {
    await show();
    const mode = (name: string) => page.getByRole('radio', { name });
    await expect.element(mode('Hide when I ask')).toBeChecked();
    await userEvent.click(mode('Always hide on articles'));
    await userEvent.click(page.getByRole('checkbox', { name: 'Rows of share buttons' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Comments by readers' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'Show how many links are hidden' }));
    await vi.waitFor(async () =>
      expect(await store.hidingSettings()).toEqual({
        mode: 'always',
        sites: {},
        badge: false,
        shareRows: true,
        comments: true,
        learns: true,
      }),
    );
  });

  test('let the lists of sites be forgotten, and remembered no more', async () => {
    await store.putHidingSettings(DEFAULT_HIDING);
    await store.knownSite('paper.example');
    await store.rememberPage('paper.example', { page: 1, lists: [{ make: 1, links: [2] }] });
    const root = await show();
    await userEvent.click(button('Forget all sites'));
    await expect.element(page.getByText('Forgotten.')).toBeVisible();
    expect((await store.knownSite('paper.example'))?.pages).toEqual([]);
    await userEvent.click(page.getByRole('checkbox', { name: 'Remember the lists of each site' }));
    await expect.poll(() => store.knownSite('paper.example')).toBeNull();
    expect(await findings(root)).toEqual([]);
    await store.putHidingSettings(DEFAULT_HIDING);
  });

  test('say when quotes are painted on their pages', async () => {
    await show();
    const paint = (name: string) =>
      page
        .getByRole('group', { name: 'Highlight quotes on their pages' })
        .getByRole('radio', { name });
    await expect.element(paint('Always')).toBeChecked();
    await userEvent.click(paint('Only beside the open side panel'));
    await vi.waitFor(async () => expect((await store.quoteSettings()).paint).toBe('panel'));
    await userEvent.click(paint('Always'));
    await vi.waitFor(async () => expect((await store.quoteSettings()).paint).toBe('always'));
  });

  test('follow what is set elsewhere', async () => {
    await show();
    await ask('settings:set-hiding', { settings: { ...DEFAULT_HIDING, mode: 'never' } });
    await expect.element(page.getByRole('radio', { name: 'Never hide' })).toBeChecked();
  });

  test('that cannot be written are taken back, and the reason is told', async () => {
    await show();
    const mend = breakStore({
      putHidingSettings: () => Promise.reject(new StoreError('storeFull', '')),
    });
    onTestFinished(mend);
    await userEvent.click(page.getByRole('radio', { name: 'Never hide' }));
    await expect.element(page.getByRole('alert')).toHaveTextContent('no room left');
    await expect.element(page.getByRole('radio', { name: 'Hide when I ask' })).toBeChecked();
    await userEvent.click(button('Read the settings again'));
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('of a site are listed, and one is treated like the others again', async () => {
    const sites = { 'b.example': 'never', 'a.example': 'always' } as const;
    await store.putHidingSettings({ ...DEFAULT_HIDING, sites });
    const root = await show();
    const lines = [...root.querySelectorAll('.site')].map((line) => line.textContent);
    expect(lines).toEqual(['a.exampleAlways hide lists', 'b.exampleOnly my own rules']);
    await userEvent.click(button('Treat a.example like all other sites'));
    await expect.element(button(/a\.example/)).not.toBeInTheDocument();
    await vi.waitFor(async () =>
      expect((await store.hidingSettings()).sites).toEqual({ 'b.example': 'never' }),
    );
  });
});

describe('rules', () => {
  test('stand under their sites and say what they do', async () => {
    await store.putSiteRule(rule({ site: 'b.example', heading: 'Most read' }));
    await store.putSiteRule(rule({ site: 'a.example', action: 'show', selector: '#also' }));
    const root = await show();
    const sites = [...root.querySelectorAll('h3')].map((site) => site.textContent);
    expect(sites).toEqual(['a.example', 'b.example']);
    await expect.element(field(/: Hides the list under “Most read”$/)).toHaveValue('.most-read');
    await expect.element(field(/: Shows a list without a heading$/)).toHaveValue('#also');
  });

  test('made elsewhere come in', async () => {
    await show();
    await expect.element(page.getByText(/^None yet\. Hide or show/)).toBeVisible();
    await ask('rule:put', { rule: rule({ heading: 'Explore' }) });
    await expect.element(page.getByText('Hides the list under “Explore”')).toBeVisible();
  });

  test('get another selector by Enter, which is saved in one line', async () => {
    await store.putSiteRule(rule({ heading: 'Explore' }));
    await show();
    await userEvent.fill(field(/Explore/), ' aside >\n  .list ');
    await userEvent.keyboard('{Enter}');
    await expect.element(field(/Explore/)).toHaveValue('aside > .list');
    await expect.element(page.getByText(/^Saved\. .* under “Explore”/)).toBeVisible();
    expect(await selectors()).toEqual(['aside > .list']);
  });

  test('get another selector by leaving the field, and keep the old one by Escape', async () => {
    await store.putSiteRule(rule({ heading: 'Explore' }));
    await show();
    await userEvent.fill(field(/Explore/), '.wrong');
    await userEvent.keyboard('{Escape}');
    await expect.element(field(/Explore/)).toHaveValue('.most-read');
    await userEvent.fill(field(/Explore/), '.right');
    await userEvent.tab();
    await vi.waitFor(async () => expect(await selectors()).toEqual(['.right']));
  });

  test.each(['a[', '', '::: b'])('keep the old one for the selector %j', async (wrong) => {
    await store.putSiteRule(rule({ heading: 'Explore' }));
    await show();
    await userEvent.fill(field(/Explore/), wrong);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/does not understand this selector/)).toBeVisible();
    await expect.element(field(/Explore/)).toHaveAttribute('aria-invalid', 'true');
    expect(await selectors()).toEqual(['.most-read']);
  });

  test.each(['body', 'html', 'main', '*', 'main p', 'article > p:nth-of-type(2)', '.a, :root'])(
    'are never for all of a page, as by %s',
    async (wide) => {
      await store.putSiteRule(rule({ heading: 'Explore' }));
      const root = await show();
      await userEvent.fill(field(/Explore/), wide);
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText(/This selector matches the whole page/)).toBeVisible();
      expect(await selectors()).toEqual(['.most-read']);
      pick(root, fileOf(siteRule({ selector: wide })));
      await expect.element(page.getByText(/its “selector” matches the whole page/)).toBeVisible();
    },
  );

  test.each(['body > div', '[role="main"] > aside', '#main .more', 'article > aside p'])(
    'may be for a part of it, as by %s',
    async (part) => {
      await store.putSiteRule(rule({ heading: 'Explore' }));
      await show();
      await userEvent.fill(field(/Explore/), part);
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(async () => expect(await selectors()).toEqual([part]));
    },
  );

  test('take two lines for a long heading, and give it whole', async () => {
    const heading = 'The wheel turns again '.repeat(22).trim();
    await store.putSiteRule(rule({ heading }));
    const root = await show();
    const words = root.querySelector<HTMLElement>('.rule-does');
    expect(words?.title).toContain(heading);
    const line = Number.parseFloat(getComputedStyle(words as Element).lineHeight);
    expect((words?.offsetHeight ?? 0) / line).toBeLessThan(2.5);
  });

  test('keep the old one where another rule has the new one', async () => {
    await store.putSiteRule(rule({ heading: 'Explore' }));
    await store.putSiteRule(rule({ heading: 'More', selector: '.more' }));
    await show();
    await userEvent.fill(field(/Explore/), '.more');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/another rule with this selector/)).toBeVisible();
    expect((await selectors()).sort()).toEqual(['.more', '.most-read']);
  });

  test('are removed, and had back, by the keyboard alone', async () => {
    await store.putSiteRule(rule({ heading: 'Explore' }));
    await show();
    (button(/^Remove the rule: Hides the list under “Explore”/).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Undo')).toHaveFocus();
    expect(await selectors()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(button(/^Remove the rule/)).toHaveFocus();
    expect(await selectors()).toEqual(['.most-read']);
  });
});

test('a removed rule that comes back by another way is a rule again', async () => {
  await store.putSiteRule(rule({ heading: 'Explore' }));
  await show();
  await userEvent.click(button(/^Remove the rule/));
  await expect.element(button('Undo')).toBeVisible();
  await ask('rule:put', { rule: rule({ heading: 'Explore' }) });
  await expect.element(button(/^Remove the rule/)).toBeVisible();
  await expect.element(button('Undo')).not.toBeInTheDocument();
});

describe('a file of rules', () => {
  test('is what export gives, and import takes', async () => {
    const put = await store.putSiteRule(rule({ heading: 'Explore' }));
    const made = vi.spyOn(URL, 'createObjectURL');
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    onTestFinished(() => void vi.restoreAllMocks());
    const root = await show();
    await userEvent.click(button('Export rules'));
    const link = clicked.mock.contexts[0] as HTMLAnchorElement;
    expect(link.download).toBe('lectern-rules.json');
    const json = await new Response(made.mock.calls[0]?.[0] as Blob).text();
    expect(JSON.parse(json)).toEqual(fileOf(put));
    pick(root, json);
    await expect.element(page.getByText('There is nothing in this file to import.')).toBeVisible();
    await expect.element(page.getByText('1 rule is the same as yours')).toBeVisible();
    await expect.element(button(/^Import 1/)).not.toBeInTheDocument();
  });

  const there = () => store.putSiteRule(rule({ heading: 'Explore' }));
  const coming = () =>
    fileOf(
      siteRule({ heading: 'Explore', action: 'show' }),
      siteRule({ site: 'other.example', heading: 'Watch next', selector: '.next' }),
      siteRule({ selector: 'a[' }),
    );

  test('is shown first: nothing is written, and Cancel leaves all as it was', async () => {
    await there();
    const root = await show();
    pick(root, coming());
    await expect.element(page.getByText('1 rule is new')).toBeVisible();
    await expect.element(page.getByText('Hides the list under “Watch next”')).toBeVisible();
    await expect
      .element(
        page.getByText('Shows the list under “Explore” (now: Hides the list under “Explore”)'),
      )
      .toBeVisible();
    const refused = page.getByText(/^Rule 3 of the file: its “selector”/);
    await expect.element(refused).toHaveTextContent('a[');
    await userEvent.click(button('Cancel'));
    await expect.element(page.getByText('1 rule is new')).not.toBeInTheDocument();
    await expect.element(button('Import rules…')).toHaveFocus();
    expect(await selectors()).toEqual(['.most-read']);
  });

  test('comes in when the reader says so', async () => {
    await there();
    pick(await show(), coming());
    await userEvent.click(button('Import 2 rules'));
    await expect.element(page.getByText('2 rules imported.')).toBeVisible();
    await expect.element(field(/: Shows the list under “Explore”$/)).toHaveValue('.most-read');
    await expect.element(field(/: Hides the list under “Watch next”$/)).toHaveValue('.next');
    expect(await store.siteRules(null)).toHaveLength(2);
  });

  test('that could not be written stays to be tried again', async () => {
    const mend = breakStore({
      importSiteRules: () => Promise.reject(new StoreError('storeFull', '')),
    });
    onTestFinished(mend);
    pick(await show(), coming());
    await userEvent.click(button('Import 2 rules'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('no room left');
    await expect.element(button('Import 2 rules')).toBeVisible();
  });

  test.each([
    ['no JSON', '{', /is not JSON/],
    ['something else', '{"a":1}', /holds no Lectern rules/],
    ['rules of a later version', { ...fileOf(), version: 2 }, /written by a newer Lectern/],
  ])('that holds %s is refused in words', async (_, content, words) => {
    pick(await show(), content);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  });

  const many = (count: number) =>
    fileOf(
      ...Array.from({ length: count }, (_, at) =>
        siteRule({ site: `s${at % 50}.example`, heading: `List ${at}`, selector: `.list-${at}` }),
      ),
    );

  test.each([
    ['too many rules', many(30_000)],
    ['more than a file may hold', fileOf(siteRule({ heading: 'x'.repeat(4_000_000) }))],
  ])('that holds %s is refused in one sentence', async (_, content) => {
    pick(await show(), content);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/is larger than any file of/);
    expect(await store.siteRules(null)).toEqual([]);
  });

  test('of thousands of rules is shown in part, comes in whole, and is listed in part', {
    timeout: 60_000,
  }, async () => {
    const root = await show();
    pick(root, many(2000));
    await expect.element(button('Import 2,000 rules'), { timeout: 20_000 }).toBeVisible();
    await expect.element(page.getByText('and 1,900 more')).toBeVisible();
    expect(root.querySelectorAll('.dry-group li')).toHaveLength(100);
    await userEvent.click(button('Import 2,000 rules'));
    await expect
      .element(page.getByText('2,000 rules imported.'), { timeout: 40_000 })
      .toBeVisible();
    expect(await store.siteRules(null)).toHaveLength(2000);
    expect(root.querySelectorAll('.rule')).toHaveLength(200);
    await userEvent.click(button('Show more of the 1,800 other rules'));
    expect(root.querySelectorAll('.rule')).toHaveLength(400);
    await emptyOf('lectern');
  });

  test('brings nothing but text into the page', async () => {
    const mark = '<img src=x onerror="document.title=1">';
    const rules: SiteRule[] = [siteRule({ heading: mark, selector: `[title='${mark}']` })];
    const root = await show();
    pick(root, fileOf(...rules, { ...rules[0], action: mark }));
    await userEvent.click(button('Import 1 rule'));
    await expect.element(page.getByText('1 rule imported.')).toBeVisible();
    expect(root.querySelectorAll('img')).toHaveLength(0);
  });
});

describe.each(['light', 'dark'] as const)('on %s axe finds nothing', (scheme) => {
  beforeEach(async () => {
    await prefer(scheme);
    return () => prefer('light');
  });

  test('while there are no rules', async () => {
    expect(await findings(await show())).toEqual([]);
  });

  test.each([1100, 400])('with rules, a fault and a dry run, %i wide', async (width) => {
    await page.viewport(width, 900);
    const sites = { 'a.example': 'always' } as const;
    await store.putHidingSettings({ ...DEFAULT_HIDING, sites });
    await store.putSiteRule(rule({ heading: 'Explore' }));
    const root = await show();
    await userEvent.fill(field(/Explore/), 'a[');
    await userEvent.keyboard('{Enter}');
    pick(root, fileOf(siteRule(), siteRule({ selector: '.b' }), {}));
    await expect.element(page.getByText(/^1 rule is not understood/)).toBeVisible();
    expect(await findings(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
  });
});
