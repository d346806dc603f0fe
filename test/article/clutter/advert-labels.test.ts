import { expect, test } from 'vitest';
import { isAdvertLabel } from '../../../src/article/clutter/orphan-label.ts';

test.each([
  'Story continues below advertisement',
  'Story continues below this ad',
  'Skip ad',
  'Werbung überspringen',
  'Passer la publicité',
  'Saltar publicidad',
  'Пропустить рекламу',
  '広告をスキップ',
])('is all that a slot for adverts leaves: %s', (text) => {
  expect(isAdvertLabel(text)).toBe(true);
});

test.each([
  'The story continues below the bridge',
  'Skipping adverts is a habit',
  'Werbung überspringen wir gern, sagt sie',
])('says something by itself: %s', (text) => {
  expect(isAdvertLabel(text)).toBe(false);
});
