import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/notes/notes.css';
import '../../../src/ui/hiding/hiding.css';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FurtherLink } from '../../../src/model/article.ts';
import { FurtherReading } from '../../../src/ui/article/further-reading.tsx';
import { findings, prefer } from '../../stand-in/axe.ts';
import '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf } from '../../stand-in/readings.ts';

function show(furtherReading: FurtherLink[]) {
  const reading = readingOf('<p>Text.</p>');
  const article = { ...reading.article, url: 'https://site.example/a', furtherReading };
  return mount(<FurtherReading article={open({ ...reading, article })} />);
}

const links: FurtherLink[] = [
  { text: 'The last keepers', href: 'https://site.example/keepers', shared: ['keepers'] },
  { text: 'How a lens is ground', href: 'https://www.other.example/lens', shared: ['lens'] },
];

test('is folded, says how many there are, and unfolds by the keyboard', async () => {
  const root = show(links);
  expect(root.querySelector('details')?.open).toBe(false);
  expect(root.querySelector('summary')?.textContent).toBe(
    'Further reading: 2 links on this subject',
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('link', { name: 'The last keepers' })).toBeVisible();
});

test('links open apart, and say where they lead if that is another site', () => {
  const items = [...show(links).querySelectorAll('li')];
  expect(items.map((item) => item.textContent)).toEqual([
    'The last keepers',
    'How a lens is groundother.example',
  ]);
  for (const link of document.querySelectorAll('.further-links a')) {
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  }
});

test('is not there without links, nor for links that lead nowhere on the web', () => {
  expect(show([]).textContent).toBe('');
  expect(show([{ text: 'x', href: 'javascript:alert(1)', shared: [] }]).textContent).toBe('');
});

describe.each(['light', 'dark'] as const)('on %s axe finds nothing', (scheme) => {
  test('folded and open', async () => {
    await prefer(scheme);
    const root = show(links);
    expect(await findings(root)).toEqual([]);
    (root.querySelector('details') as HTMLDetailsElement).open = true;
    expect(await findings(root)).toEqual([]);
  });
});
