import { expect, it } from 'vitest';
import { keepCards } from '../../../../src/article/clutter/keep/keep-cards.ts';
import { cutIntoBlocks } from '../../../../src/article/segment/page-blocks.ts';

const QUESTIONS = ['Does it freeze?', 'Is it good toasted?', 'Can it be halved?', 'Who baked it?'];

/** Which lines go, after the cards were looked at, where those numbered would have gone. */
function goingOf(card: (question: string) => string, going: readonly number[]): string[] {
  const document = new DOMParser().parseFromString(
    `<main>${QUESTIONS.map(card).join('')}</main>`,
    'text/html',
  );
  const judged = cutIntoBlocks(document, new Set()).blocks.map((block) => ({ block, chance: 0.4 }));
  const goes = judged.map(({ block }) => going.some((at) => block.text === QUESTIONS[at]));
  keepCards(judged, goes, document.body);
  return judged.filter((_, at) => goes[at]).map(({ block }) => block.text);
}

const asked = (question: string) =>
  `<div class="asked"><div>${question}</div><p>It does, for a month or two.</p></div>`;

it('keeps one card that would go alone among others of its shape', () => {
  expect(goingOf(asked, [1])).toEqual([]);
});

it('lets cards go where most of them go', () => {
  expect(goingOf(asked, [0, 1, 2])).toEqual(QUESTIONS.slice(0, 3));
});

it('lets a card go that is a link', () => {
  const linked = (question: string) =>
    `<div class="asked"><a href="/q">${question}</a><p>It does, for a month or two.</p></div>`;
  expect(goingOf(linked, [1])).toEqual([QUESTIONS[1]]);
});
