import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useKeys } from '../../../src/ui/controls/keys.ts';
import { mount } from '../../stand-in/mount.ts';

const pressed: string[] = [];

function Page() {
  const [isThere, setThere] = useState(true);
  useKeys({ l: () => pressed.push('l'), Escape: () => pressed.push('Escape') });
  return isThere ? (
    <input onInput={({ currentTarget }) => setThere(currentTarget.value.length < 3)} />
  ) : (
    <p>Gone</p>
  );
}

test('letters typed into a field that is taken away are no keys', async () => {
  const root = mount(<Page />);
  // Keys are heard only some time after the page has been drawn.
  await expect
    .poll(() => userEvent.keyboard('{Escape}').then(() => pressed.splice(0)))
    .toContain('Escape');
  root.querySelector('input')?.focus();
  await userEvent.keyboard('hello well');
  expect(pressed).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(pressed).toEqual(['Escape']);
  await userEvent.click(root);
  await userEvent.keyboard('l');
  expect(pressed).toEqual(['Escape', 'l']);
});
