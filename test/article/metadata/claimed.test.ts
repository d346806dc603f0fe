import { expect, it, vi } from 'vitest';
import { claimed } from '../../../src/article/metadata/claimed.ts';

it('a claim that cannot be read is warned of, and something else stands for it', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const broken = () => {
    throw new RangeError('too deep');
  };
  expect(claimed<string | null>(broken, null)).toBeNull();
  expect(warn).toHaveBeenCalledOnce();
  expect(claimed(() => 'Orla Penhale', '')).toBe('Orla Penhale');
});
