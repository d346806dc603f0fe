import { t } from '../../../browser/i18n.ts';
import type { ExportedArticle, ExportedQuote } from '../../../export/library/exported-article.ts';

const URL = 'https://example.com/harbour';
const DAY = Date.UTC(2026, 10, 20, 12);

/** An article that shows what a template makes of one. */
export function sampleArticle(): ExportedArticle {
  return {
    key: '',
    header: {
      url: URL,
      canonicalUrl: null,
      title: t('templateSampleTitle'),
      byline: 'Ada Stone',
      published: '2026-11-19',
      siteName: 'Example',
    },
    description: null,
    note: t('templateSampleNote'),
    tags: [t('templateSampleTag')],
    created: DAY,
    updated: DAY,
    quotes: [
      quote(t('templateSampleQuote'), { note: t('templateSampleQuoteNote') }),
      quote(t('templateSampleOther'), { colour: 'green', tags: [t('templateSampleTag')] }),
    ],
    copy: null,
  };
}

const quote = (text: string, told: Partial<ExportedQuote>): ExportedQuote => ({
  id: '',
  key: '',
  text,
  selectors: {
    quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: text.length },
  },
  basis: 'article',
  colour: 'yellow',
  note: '',
  tags: [],
  created: DAY,
  updated: DAY,
  link: `${URL}#:~:text=${encodeURIComponent(text.slice(0, 12))}`,
  ...told,
});
