import { describe, expect, test } from 'vitest';
import { DEFAULT_READING, type ReadingSettings } from '../../../src/model/reading-settings.ts';
import { styleOf } from '../../../src/ui/reading/reading-style.ts';

const styled = (changed: Partial<ReadingSettings>) => styleOf({ ...DEFAULT_READING, ...changed });
const measure = (changed: Partial<ReadingSettings>) =>
  Number(styled(changed).variables['--measure']);

test('nothing set leaves no attribute, and what the style sheets have', () => {
  const { attributes, variables } = styled({});
  expect(Object.values(attributes)).toEqual(Object.values(attributes).map(() => null));
  expect(variables).toEqual({
    '--reading-size': '1',
    '--leading': '1.6',
    '--letter-spacing': '0em',
    '--word-spacing': '0em',
    '--measure': '29.50',
  });
});

test('each choice has a place in the style sheets', () => {
  const { attributes, variables } = styled({
    theme: 'sepia',
    face: 'mono',
    size: 125,
    leading: 180,
    letters: 5,
    words: 20,
    justified: true,
    dims: true,
    links: false,
    pictures: false,
    printsLinks: true,
  });
  expect(attributes).toEqual({
    'data-theme': 'sepia',
    'data-face': 'mono',
    'data-justified': '',
    'data-dims': '',
    'data-links': 'off',
    'data-pictures': 'off',
    'data-prints-links': '',
  });
  expect(variables).toMatchObject({
    '--reading-size': '1.25',
    '--leading': '1.8',
    '--letter-spacing': '0.05em',
    '--word-spacing': '0.2em',
  });
});

describe('a line holds as many characters', () => {
  test('with more room between letters and words: it is longer', () => {
    expect(measure({ letters: 10 })).toBeCloseTo(measure({}) + 6.8, 1);
    expect(measure({ words: 60 })).toBeCloseTo(measure({}) + 6.8, 1);
  });

  test('in a face that is broader', () => {
    expect(measure({ face: 'mono' })).toBeGreaterThan(measure({}));
  });

  test('and fewer, where fewer are wanted', () => {
    expect(measure({ width: 34 })).toBeCloseTo(measure({}) / 2, 1);
  });
});
