import { expect, test } from 'vitest';
import { changedSettings } from '../../../src/surfaces/options/backup/changed-settings.ts';
import { SETTINGS } from '../../store/bringing/kept-library.ts';

const { hiding, quotes, pictures } = SETTINGS;
const read = (share: number) => ({
  place: { selectors: SETTINGS.readings?.['2-abc']?.place?.selectors as never, share },
  back: [],
});

test('settings that are the same change nothing', () => {
  expect(changedSettings(SETTINGS, structuredClone(SETTINGS))).toBeNull();
});

test('what a backup of an earlier version does not say stays as it is', () => {
  expect(changedSettings(SETTINGS, { hiding, quotes, pictures })).toBeNull();
  const other = { hiding, quotes, pictures: { ...pictures, keep: false }, reading: undefined };
  const changed = changedSettings(SETTINGS, other);
  expect(changed?.names).toEqual(['optionsPictures']);
  expect(changed?.next).toEqual({ ...SETTINGS, pictures: other.pictures });
  expect(changed?.before).toBe(SETTINGS);
});

test('what was read here since is kept, and what is unknown here comes', () => {
  const before = { ...SETTINGS, readings: { a: read(0.9) } };
  const file = { ...SETTINGS, readings: { a: read(0.1), b: read(0.2) } };
  const changed = changedSettings(before, file);
  expect(changed?.names).toEqual(['importReadings']);
  expect(changed?.next.readings).toEqual({ a: read(0.9), b: read(0.2) });
  expect(changedSettings(before, { ...SETTINGS, readings: { a: read(0.1) } })).toBeNull();
});
