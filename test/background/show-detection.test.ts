import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import { showDetection } from '../../src/background/show-detection.ts';
import { t } from '../../src/browser/i18n.ts';
import { buttons, resetTabs } from '../stand-in/tabs.ts';

beforeEach(resetTabs);

test('an article is shown by picture and by words, on its own tab', async () => {
  await showDetection(3, true);
  await showDetection(4, false);
  expect(buttons.get(3)).toMatchObject({
    title: t('actionTitleArticle'),
    icon: { 16: '/icons/article-16.png' },
  });
  expect(buttons.get(4)).toMatchObject({
    title: t('actionTitle'),
    icon: { 16: '/icons/idle-16.png' },
  });
});
