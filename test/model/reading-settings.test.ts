import { expect, test } from 'vitest';
import {
  DEFAULT_READING,
  NO_CHOICES,
  SCALES,
  settingsFor,
  stepped,
  withSettings,
} from '../../src/model/reading-settings.ts';

const sepia = { ...DEFAULT_READING, theme: 'sepia' as const };
const large = { ...DEFAULT_READING, size: 150 };

test('what is set for all holds on every site that has nothing of its own', () => {
  const choices = withSettings(withSettings(NO_CHOICES, null, sepia), 'paper.example', large);
  expect(settingsFor(choices, 'other.example')).toEqual(sepia);
  expect(settingsFor(choices, null)).toEqual(sepia);
  expect(settingsFor(choices, 'paper.example')).toEqual(large);
});

test('without its own, a site is as all others again', () => {
  const own = withSettings(withSettings(NO_CHOICES, null, sepia), 'paper.example', large);
  const without = withSettings(own, 'paper.example', null);
  expect(without.sites).toEqual({});
  expect(settingsFor(without, 'paper.example')).toEqual(sepia);
});

test('reset for all leaves what sites have of their own', () => {
  const own = withSettings(withSettings(NO_CHOICES, null, sepia), 'paper.example', large);
  const reset = withSettings(own, null, null);
  expect(settingsFor(reset, null)).toEqual(DEFAULT_READING);
  expect(settingsFor(reset, 'paper.example')).toEqual(large);
});

test('no site is taken for something every object has', () => {
  expect(settingsFor(NO_CHOICES, 'constructor')).toEqual(DEFAULT_READING);
});

test('a scale ends where it ends', () => {
  expect(stepped('size', 100, 1)).toBe(105);
  expect(stepped('size', SCALES.size.max, 1)).toBe(SCALES.size.max);
  expect(stepped('letters', 0, -1)).toBe(0);
});
