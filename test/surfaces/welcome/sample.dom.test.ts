import '../../stand-in/extension.ts';
import { afterEach, expect, test } from 'vitest';
import { Sample } from '../../../src/surfaces/welcome/sample.ts';
import { browserLanguage } from '../../stand-in/extension.ts';

const ENGLISH = { ...browserLanguage };
const LOCALES = import.meta.glob<{ default: typeof browserLanguage.texts }>(
  '../../../public/_locales/*/messages.json',
  { eager: true },
);
const languages = Object.entries(LOCALES).map(([path, texts]) => [
  path.split('/').at(-2) ?? '',
  texts.default,
]) as [string, typeof browserLanguage.texts][];

afterEach(() => Object.assign(browserLanguage, ENGLISH));

test.each(languages)('in %s the list leads away, and the text is the article', (locale, texts) => {
  const said = (key: string) => texts[key]?.message;
  Object.assign(browserLanguage, { tag: locale.replace('_', '-'), texts });
  const sample = new Sample();
  expect(sample.links).toBe(5);
  const read = new DOMParser().parseFromString(
    sample.article.reading.value.article.content,
    'text/html',
  );
  expect(read.body.textContent).toContain(said('welcomeSample4'));
  expect(read.body.textContent).not.toContain(said('welcomeSampleOther1'));
});
