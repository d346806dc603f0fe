import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { pageRecord } from '../../src/cli/page-record.ts';
import { reasonText } from '../../src/cli/reason-text.ts';
import type { Removal } from '../../src/model/removal.ts';
import { anArticle } from '../export/an-article.ts';

const removal: Removal = {
  id: 'r1',
  kind: 'recirculation',
  reason: { code: 'pageNoArticle', values: ['18'] },
  evidence: { links: 18 },
  heading: 'Explore',
  text: 'Explore',
  links: [],
  html: '<div>Explore</div>',
  where: { order: 7, path: [3] },
};

test('a removal keeps everything and says its reason in words', () => {
  const reading = {
    isArticle: false,
    article: anArticle({}),
    removals: [removal],
    ms: { detect: 1, extract: 2 },
  };
  expect(pageRecord(reading, reasonText).removals).toEqual([
    {
      ...removal,
      code: 'pageNoArticle',
      values: ['18'],
      reason: messages.pageNoArticle.message,
    },
  ]);
});

test('a reason without a message is its code and values', () => {
  expect(reasonText({ code: 'noSuchMessage', values: ['18', 'Explore'] })).toBe(
    'noSuchMessage 18 Explore',
  );
});

test('what is HTML in a record is cleaned', () => {
  const script = '<math><mi>x</mi><script>alert(1)</script></math>';
  const record = pageRecord(
    {
      isArticle: true,
      article: anArticle({ content: `<p>Body.</p>${script}` }),
      removals: [{ ...removal, html: script }],
      ms: { detect: 1, extract: 2 },
    },
    reasonText,
  );
  expect(record.content).toBe('<p>Body.</p><math><mi>x</mi></math>');
  expect(record.removals[0]?.html).toBe('<math><mi>x</mi></math>');
});
