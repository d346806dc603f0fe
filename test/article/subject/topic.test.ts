import { describe, expect, test } from 'vitest';
import {
  judgeGroup,
  judgeLinks,
  ON_WITHIN_TEXT,
  subjectOf,
} from '../../../src/article/subject/topic.ts';
import type { Judgement } from '../../../src/model/removal.ts';

/** As long as an article: what it is about comes back. */
const about = (title: string, text: string, others: string[] = []) =>
  subjectOf({
    title,
    text: `${text}\n`.repeat(3),
    others,
    url: 'https://site.example/a',
    siteName: 'The Site',
  });

const LIGHTHOUSE = about(
  'The lighthouse of Skarvik is lit again',
  [
    'The lighthouse went dark in 1986. For years the keepers of Skarvik asked for it back, and the',
    'council of Skarvik said no. This winter Ottilie Brand, who had mended clocks, mended the',
    'lighthouse, and with Brand came thirty others. The lighthouse, Brand says, was never broken.',
    'It was only cold. From the harbour they saw the lighthouse, and the harbour answered.',
  ].join(' '),
  ['Home', 'Weather in Varby', 'Sport', 'Pupils in Varby build a boat', 'Varby opens a pool'],
);

describe('on the subject', () => {
  test.each([
    ['what the title is about', 'Five keepers who never left their lighthouse'],
    ['a place of the title', 'Skarvik votes on its new school'],
    ['a person in the text', 'What Ottilie Brand learned from clocks'],
  ])('%s', (_, headline) => {
    expect(LIGHTHOUSE.judge(headline)).toMatchObject({ on: true });
  });

  test('an address that says it', () => {
    const read = LIGHTHOUSE.judge('Read on', 'https://site.example/skarvik-lighthouse-keepers');
    expect(read.on).toBe(true);
  });
});

describe('off the subject', () => {
  test.each([
    ['nothing in common', 'Astronomers name a comet after a caretaker'],
    ['grammar in common', 'What the council did for the years to come'],
    ['a figure in common', 'The songs of 1986'],
    ['a word of the text alone', 'Ferries leave the harbour late'],
    ['no words at all', ''],
  ])('%s', (_, headline) => {
    expect(LIGHTHOUSE.judge(headline)).toMatchObject({ on: false });
  });
});

test('the shared words are told, the most telling first', () => {
  expect(LIGHTHOUSE.judge('A lighthouse, a winter and the town of Skarvik').shared).toEqual([
    'lighthouse',
    'Skarvik',
  ]);
  expect(LIGHTHOUSE.judge('Astronomers name a comet').shared).toEqual([]);
});

test('what stands in many links of the site says little', () => {
  const headlines = Array.from({ length: 20 }, (_, at) => `Insurance for case ${at}`);
  const text = 'Insurance pays late, the report on insurance says. Insurance, it adds, is dear.';
  const common = about('Insurance pays too late', text, headlines);
  const rare = about('Insurance pays too late', text);
  expect(rare.judge('Insurance for sheep').on).toBe(true);
  expect(common.judge('Insurance for sheep').on).toBe(false);
});

test('the name of the site is no subject', () => {
  const text = 'Readers of The Courier write. At The Courier we read, and Courier readers know.';
  const subject = subjectOf({
    title: 'A night in the print works',
    text,
    url: 'https://site.example/a',
    siteName: 'The Courier',
    others: [],
  });
  expect(subject.judge('Subscribe to The Courier').on).toBe(false);
});

test('in a language that writes all nouns large, one of them is not enough', () => {
  const german = about(
    'Der Leuchtturm von Skarvik brennt wieder',
    'Im Winter kam die Uhrmacherin mit dem Werkzeug, und der Hafen sah das Licht. Der Leuchtturm war nie kaputt, sagt der Hafen, und im Hafen glaubt man der Uhrmacherin. Nur der Wind war im Hafen kalt.',
  );
  expect(german.judge('Fähren verlassen den Hafen zu spät').on).toBe(false);
  expect(german.judge('Der Leuchtturm als Schule').on).toBe(true);
});

test('a line within the text needs to share less', () => {
  const line = 'Ferries pass Skarviksund at night';
  const { score } = about('Notes from a long winter in Skarvik', 'Skarvik was cold.', [
    'Skarvik today',
  ]).judge('A walk in Skarvik');
  expect(LIGHTHOUSE.judge(line, '', ON_WITHIN_TEXT).score).toBe(LIGHTHOUSE.judge(line).score);
  expect(ON_WITHIN_TEXT).toBeLessThan(score);
});

describe('scripts without spaces, and without large letters', () => {
  const japanese = about(
    '岬の灯台に明かり',
    '岬の灯台は一九八六年に消えた。時計職人の女性が灯台を直し、この冬、灯台に明かりが戻った。港からも灯台が見えた。',
  );
  const arabic = about(
    'منارة الميناء تضيء',
    'أطفئت المنارة قبل أربعين عاما. أصلحت صانعة ساعات المنارة هذا الشتاء، ورأى الصيادون المنارة من البحر. كانت المنارة باردة فقط.',
  );
  test.each([
    ['Japanese', japanese, '灯台守の一家を訪ねて', '商店街の福引、一等は米一年分'],
    ['Arabic', arabic, 'حارس المنارة الأخير يروي قصته', 'ارتفاع أسعار الخبز قبل الصيف'],
  ])('%s', (_, subject, on, off) => {
    expect(subject.judge(on).on).toBe(true);
    expect(subject.judge(off).on).toBe(false);
  });
});

describe('in a list', () => {
  const named = (...texts: string[]) => texts.map((text) => ({ text, href: `/${text.length}` }));
  const onIn = (...texts: string[]) =>
    judgeLinks(named(...texts), LIGHTHOUSE)
      .links.filter(({ subject }) => subject.on)
      .map(({ text }) => text);
  const related = [
    'Five keepers who never left their lighthouse',
    'How Skarvik lost its lighthouse',
    'What a lighthouse keeper of Skarvik eats',
  ];
  const faint = 'Why the lamps are lit again along the coast';
  const others = [
    'Astronomers name a comet after a caretaker',
    'Pupils in Varby build a boat of milk cartons',
    'Council turns the swimming pool into a library after all',
  ];

  test('what says little of the subject is on it among others that are', () => {
    expect(LIGHTHOUSE.judge(faint).on).toBe(false);
    expect(onIn(...related, faint)).toContain(faint);
  });
  test('and is not among others that are off it', () => {
    expect(onIn(...others, faint)).toEqual([]);
  });
  test('what says nothing of it is off it in any company', () => {
    expect(onIn(...related, ...others.slice(0, 1))).toEqual(related);
  });
  test('what is on it by itself is so among any others', () => {
    expect(onIn(...others, ...related.slice(0, 1))).toEqual(related.slice(0, 1));
  });
  test('the link of a picture goes with that of the words under it', () => {
    const [first = ''] = related;
    const links = [
      { text: first, href: '/a' },
      { text: '', href: '/b' },
      { text: 'How Skarvik lost its lighthouse', href: '/b' },
      { text: 'What a lighthouse keeper of Skarvik eats', href: '/c' },
    ];
    expect(judgeLinks(links, LIGHTHOUSE).on).toBe(4);
  });
});

describe('a group', () => {
  const on: Judgement = { on: true, score: 1, shared: ['a'] };
  const off: Judgement = { on: false, score: 0, shared: [] };
  test.each([
    ['on', [on, on, off]],
    ['off', [off, off, off, off, on]],
    ['unsure', [on, off]],
    ['unsure', []],
  ])('is %s', (verdict, items) => {
    expect(judgeGroup(items)).toBe(verdict);
  });
});

test('the score from which a line is on the subject is the one asked for', () => {
  const { score } = LIGHTHOUSE.judge('What Ottilie Brand learned from clocks');
  expect(LIGHTHOUSE.judge('What Ottilie Brand learned from clocks', '', score + 0.05).on).toBe(
    false,
  );
  expect(LIGHTHOUSE.judge('What Ottilie Brand learned from clocks', '', score - 0.05).on).toBe(
    true,
  );
});

describe('one word of the title', () => {
  const text = [
    'The mill ground flour on Thursday for the first time since the war, and Sennick was there. The',
    'mill was built in 1781. "Every part of it was something else first," they say in Sennick, and',
    'the first flour was grey. The mill will open in the summer, and Sennick will have its flour.',
  ].join(' ');
  const title = 'Sennick mill grinds its first flour';
  const MILL = subjectOf({
    title,
    text,
    others: [],
    url: 'https://site.example/a',
    siteName: null,
  });

  test('is no subject where it is a word like others', () => {
    const read = MILL.judge('Goalkeeper, 46, called up for his first cup final');
    expect(read).toMatchObject({ on: false, shared: ['first'] });
  });

  test.each([
    ['it is a name', 'Council of Sennick to trial quiet hours in its swimming pools'],
    ['a second stands beside it', 'Where the first of the mills was built'],
  ])('is one where %s', (_, headline) => {
    expect(MILL.judge(headline)).toMatchObject({ on: true });
  });
});
