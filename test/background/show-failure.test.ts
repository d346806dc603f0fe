import '../stand-in/tabs.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { showFailure } from '../../src/background/show-failure.ts';
import { t } from '../../src/browser/i18n.ts';
import { buttons, resetTabs } from '../stand-in/tabs.ts';

beforeEach(resetTabs);

test('the button of that tab says why in words, and nothing of what only we understand', async () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  await showFailure(3, { code: 'pageRestricted', detail: 'gallery' });
  expect(buttons.get(3)).toEqual({ title: t('pageRestricted'), badge: '!' });
  expect(said).toHaveBeenCalledWith('pageRestricted', 'gallery');
  said.mockRestore();
});
