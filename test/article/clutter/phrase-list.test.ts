import { describe, expect, it } from 'vitest';
import { phraseTest } from '../../../src/article/clutter/phrase-list.ts';

describe('phraseTest', () => {
  const isPhrase = phraseTest(`
    explore( more)? | (sur le|du) même sujet | (i )?più letti
    | à lire( aussi)? | (?:siehe|lies) auch | a?lso read
  `);

  it.each([
    'explore',
    'explore more',
    'sur le même sujet',
    'du même sujet',
    'i più letti',
    'più letti',
    'à lire aussi',
    'siehe auch',
    'lies auch',
    'also read',
    'lso read',
  ])('finds %s, whatever it may begin with', (text) => {
    expect(isPhrase(text)).toBe(true);
  });

  it.each(['', 'explores', 'même sujet', 'letti', 'zum thema', 'auch'])(
    'does not find “%s”',
    (text) => {
      expect(isPhrase(text)).toBe(false);
    },
  );

  it('takes what may stand behind', () => {
    const starts = phraseTest('read more | see also', '\\s*(?::|$)');
    expect(starts('read more: a mill')).toBe(true);
    expect(starts('read more of this')).toBe(false);
  });
});
