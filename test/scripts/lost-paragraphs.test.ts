import { describe, expect, it } from 'vitest';
import { lostParagraphs } from '../../scripts/bench/lost-paragraphs.mjs';

const FIRST = 'The chain lies on the bed of the river between two winters.';
const SECOND = 'Twice a year it is walked along by two people with hammers.';
const gold = `${FIRST}\nA heading\n${SECOND}`;

describe('paragraphs of a gold text that an extraction has lost', () => {
  it('are none where all stand in the text, whatever the marks between their words', () => {
    const text = `${FIRST.replaceAll(' ', '\n')} ${SECOND.toUpperCase()}`;
    expect(lostParagraphs({ text }, gold)).toEqual({ lost: 0, untold: 0 });
  });

  it('are told where a removal holds them', () => {
    expect(lostParagraphs({ text: FIRST, removals: [{ text: SECOND }] }, gold)).toEqual({
      lost: 0.5,
      untold: 0,
    });
  });

  it('are not lost where a field holds them', () => {
    expect(lostParagraphs({ text: FIRST, dek: SECOND }, gold)).toEqual({ lost: 0, untold: 0 });
  });

  it('are untold where they stand nowhere', () => {
    expect(lostParagraphs({ text: FIRST, removals: [] }, gold)).toEqual({ lost: 0.5, untold: 0.5 });
  });

  it('are no question where the gold text has no paragraphs', () => {
    expect(lostParagraphs({ text: FIRST }, 'A heading')).toEqual({ lost: null, untold: null });
  });
});
