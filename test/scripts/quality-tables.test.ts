import { expect, test } from 'vitest';
import { detectionTable } from '../../scripts/bench/quality-tables.mjs';

test('takes no failed reading for one that found no article', () => {
  const lectern = [
    { said: true, is: true },
    { said: false, is: true },
    { said: null, is: true },
    { said: null, is: false },
  ];
  expect(detectionTable({ lectern })).toContain('| lectern | 2 | 1.000 | 0.500 | 0.667 | 2 |');
});
