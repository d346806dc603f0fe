import { describe, expect, it } from 'vitest';
import {
  isPromoLabel,
  isRecirculationLabel,
  isReferencesLabel,
  startsWithPromoLabel,
} from '../../../src/article/clutter/label-words.ts';

describe('isRecirculationLabel', () => {
  it.each([
    'Explore',
    'RECOMMENDED',
    'Related articles',
    'Most read',
    'You may also like',
    'More from Sound Courier',
    'Das könnte Sie auch interessieren',
    'À lire aussi',
    'Te puede interesar',
    'Leia também',
    'Leggi anche',
    'Lees ook',
    'Läs mer',
    'Przeczytaj także',
    'Čtěte také',
    'İlgili haberler',
    'Читайте также',
    'Читайте також',
    'Διαβάστε επίσης',
    'यह भी पढ़ें',
    'Baca juga',
    'Xem thêm',
    '関連記事',
    '相关阅读',
    '관련 기사',
    'اقرأ أيضا',
  ])('knows %s', (label) => {
    expect(isRecirculationLabel(label)).toBe(true);
  });

  it.each([
    'Ingredients',
    'Sources',
    'References',
    'How it works',
    'Elm from a hedgerow',
    'Explorers of the north',
    'Contents',
  ])('leaves %s alone', (heading) => {
    expect(isRecirculationLabel(heading)).toBe(false);
  });
});

describe('promo labels', () => {
  it('are told alone and at the start of a line', () => {
    expect(isPromoLabel('READ MORE:')).toBe(true);
    expect(startsWithPromoLabel('Read more: Mill grinds flour')).toBe(true);
    expect(startsWithPromoLabel('Lire aussi : Le moulin tourne')).toBe(true);
  });

  it('are not found where a sentence only begins like one', () => {
    expect(isPromoLabel('Read more than one book')).toBe(false);
    expect(startsWithPromoLabel('More than two hundred people stood on the causeway.')).toBe(false);
  });
});

describe('isReferencesLabel', () => {
  it.each([
    'Sources',
    'REFERENCES:',
    'Notes and references',
    'Einzelnachweise',
    '参考文献',
    'المصادر',
  ])('knows %s', (label) => {
    expect(isReferencesLabel(label)).toBe(true);
  });

  it.each(['Source code', 'Notes from the harbour', 'Related'])('does not know %s', (label) => {
    expect(isReferencesLabel(label)).toBe(false);
  });
});
