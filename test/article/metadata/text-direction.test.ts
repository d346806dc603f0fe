import { describe, expect, test } from 'vitest';
import { directionOf, languageOf } from '../../../src/article/metadata/text-direction.ts';

const HEBREW = 'המנורה בראש המצוק כבתה ביום שלישי, ואיש בכפר לא הבחין בכך.';
const PERSIAN = 'چراغ بالای صخره روز سه‌شنبه خاموش شد و کسی در روستا نفهمید.';
const ENGLISH = 'The lamp at the point went dark on a Tuesday, and nobody noticed.';

describe('a text runs as its letters do', () => {
  test.each([
    [HEBREW, 'ltr', 'rtl'],
    [PERSIAN, 'ltr', 'rtl'],
    [ENGLISH, 'rtl', 'ltr'],
    ['日本語の文章は左から右へ書かれている。それは長い話である。', 'rtl', 'ltr'],
    ['2024', 'rtl', 'rtl'],
    [`${HEBREW} ${ENGLISH}`, 'rtl', 'rtl'],
  ] as const)('%s', (text, said, direction) => {
    expect(directionOf(text, said)).toBe(direction);
  });
});

describe('a text is in the language that is said of it, if it has that language’s letters', () => {
  test.each([
    [HEBREW, ['en'], 'he'],
    [HEBREW, ['yi', 'en'], 'yi'],
    [PERSIAN, ['en', 'fa-IR'], 'fa-IR'],
    [PERSIAN, ['en'], null],
    [ENGLISH, ['he', 'en-GB'], 'en-GB'],
    [ENGLISH, ['de'], 'de'],
    ['日本語の文章は左から右へ書かれている。それはとても長い話である。', ['en'], 'ja'],
    ['Лампа на мысе погасла во вторник, и никто не заметил.', ['uk'], 'uk'],
    [ENGLISH, [null, null], null],
  ] as const)('%s', (text, said, language) => {
    expect(languageOf(text, said)).toBe(language);
  });
});
