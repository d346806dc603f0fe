import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/controls/choice.css';
import '../../../src/surfaces/options/options.css';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { BackupSection } from '../../../src/surfaces/options/backup/backup-section.tsx';
import { changedSettings } from '../../../src/surfaces/options/backup/changed-settings.ts';
import type { Planned } from '../../../src/surfaces/options/backup/importing.ts';
import { PlanView } from '../../../src/surfaces/options/backup/plan-view.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import { mount } from '../../stand-in/mount.ts';
import { SETTINGS } from '../../store/bringing/kept-library.ts';

const entry = (title: string, there: string | null = null) => ({ title, words: 'Words', there });
type Fields = Partial<Planned['plan'] & Pick<Planned['incoming'], 'refused'>>;
const planned = ({ refused = [], ...fields }: Fields = {}): Planned => ({
  incoming: {
    kind: 'readwise',
    articles: [],
    rules: [],
    settings: null,
    refused,
    copies: { count: 0, read: async function* () {} },
  },
  plan: {
    added: [],
    same: 0,
    changed: [],
    conflicts: [],
    writes: [],
    over: [],
    ...fields,
  },
  rules: 0,
  settings: null,
});

describe('what would come of a file', () => {
  test('is told by what is new, the same, newer, changed here, and refused with its line', async () => {
    const take = vi.fn();
    const plan = planned({
      added: [entry('Mill')],
      same: 3,
      changed: [entry('Lamps', 'Before')],
      conflicts: [entry('Boats', 'Mine')],
      refused: [{ at: '7', fault: 'importFaultAddress' }],
    });
    const root = mount(<PlanView planned={plan} take={take} cancel={vi.fn()} />);
    for (const text of [
      'Readwise',
      '1 new',
      '3 already here',
      '1 newer in the file',
      'In your library: Mine',
      'Entry 7: It names no web page.',
    ])
      expect(root.textContent).toContain(text);
    await page.getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Import' }).click();
    expect(take).toHaveBeenCalledWith(true);
  });

  test('says of lines in a row that are refused for one reason just once why', () => {
    const refused = ['2', '3', '4', '6', 'part.csv 7'].map((at) => ({
      at,
      fault: 'importFaultTitle' as const,
    }));
    const root = mount(<PlanView planned={planned({ refused })} take={vi.fn()} cancel={vi.fn()} />);
    expect(root.textContent).toContain('5 entries that cannot be taken');
    expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Entries 2 to 4, each: It names no web page, and no article/),
      expect.stringMatching(/^Entry 6: /),
      expect.stringMatching(/^Entry part.csv 7: /),
    ]);
  });

  test('names the settings that would be others', () => {
    const next = { ...SETTINGS, quotes: { ...SETTINGS.quotes, colour: 'pink' as const } };
    const settings = changedSettings(SETTINGS, { ...next, readerSites: ['c.example'] });
    const root = mount(
      <PlanView planned={{ ...planned(), settings }} take={vi.fn()} cancel={vi.fn()} />,
    );
    expect(root.textContent).toContain(
      'replaced by those in the file: Always in the reader and Quotes and notes.',
    );
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Import',
      'Cancel',
    ]);
  });

  test('offers nothing to do where there is nothing', async () => {
    const root = mount(<PlanView planned={planned({ same: 2 })} take={vi.fn()} cancel={vi.fn()} />);
    expect(root.textContent).toContain('Nothing in it is new.');
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Close',
    ]);
  });

  test.each(['light', 'dark'] as const)('has nothing against it, %s', async (scheme) => {
    await prefer(scheme);
    const plan = planned({
      added: [entry('Mill')],
      changed: [entry('Lamps', 'Before')],
      conflicts: [entry('Boats', 'Mine')],
      refused: ['2', '3', '7'].map((at) => ({ at, fault: 'importFaultTitle' })),
    });
    const root = mount(<PlanView planned={plan} take={vi.fn()} cancel={vi.fn()} />);
    for (const group of root.querySelectorAll('details')) group.open = true;
    expect(await findings(root)).toEqual([]);
  });
});

test.each([
  ['', 'The file is empty. Nothing was changed.'],
  ['only words', 'This is no file that Lectern can import. Nothing was changed.'],
  ['PK\u0003\u0004', 'The file is damaged or cut short. Nothing was changed.'],
  ['[{"a":', 'The file is damaged or cut short. Nothing was changed.'],
])('of a file that holds %j it is said that nothing was changed', async (content, sentence) => {
  const root = mount(<BackupSection />);
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no way to pick a file.');
  const picked = new DataTransfer();
  picked.items.add(new File([content], 'any'));
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
  expect(await findings(root)).toEqual([]);
});
