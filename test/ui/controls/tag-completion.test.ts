import { describe, expect, test } from 'vitest';
import { completions, spelt } from '../../../src/ui/controls/tag-completion.ts';

describe('completions', () => {
  const all = ['mills', 'tide mills', 'Miller', 'smile', 'craft'];

  test.each([
    ['mi', ['mills', 'Miller', 'tide mills']],
    ['TIDE ', ['tide mills']],
    ['', all],
    ['x', []],
  ])('of %j are %j', (typed, offered) => {
    expect(completions(all, typed, [])).toEqual(offered);
  });

  test('leave out what is there already, whatever its letters’ case', () => {
    expect(completions(all, 'mi', ['MILLS'])).toEqual(['Miller', 'tide mills']);
  });

  test('are few', () => {
    const many = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    expect(completions(many, 't', [])).toHaveLength(6);
  });
});

describe('typed tags', () => {
  test.each([
    ['  two   words ', ['two words']],
    ['a,b， c、', ['a', 'b', 'c']],
    ['TIDES', ['Tides']],
    [' , ', []],
  ])('%j are %j', (typed, names) => {
    expect(spelt(typed, ['Tides'])).toEqual(names);
  });
});
