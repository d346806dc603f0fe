import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import source from '../../public/_locales/en/messages.json' with { type: 'json' };
import { readText } from './rules/files-under.ts';
import { localeFaults, type Texts } from './rules/locale-faults.ts';

const LOCALES = 'public/_locales';
/** What stores take of a description, in characters. */
const LONGEST_DESCRIPTION = 132;

describe.each(readdirSync(LOCALES))('the texts in %s', (folder) => {
  const texts: Texts = JSON.parse(readText(`${LOCALES}/${folder}/messages.json`));
  const language = folder.replace('_', '-');

  test('are all there, in each plural form, with the same values', () => {
    expect(localeFaults(language, texts, source)).toEqual([]);
  });

  test('name their language, and fit into a store', () => {
    expect(texts['languageTag']?.message).toBe(language);
    expect(texts['extensionDescription']?.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});

describe('the check finds', () => {
  const links: Texts = {
    name: { message: 'Save in $1' },
    links_one: { message: '1 link' },
    links_other: { message: '$1 links' },
  };
  const faults = (language: string, texts: Record<string, string>) =>
    localeFaults(
      language,
      Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
      links,
    );

  test('a text that is missing, and one that nobody asks for', () => {
    const one = { links_one: 'ein Link', links_other: '$1 Links' };
    expect(faults('de', { ...one, names: 'In $1 speichern' })).toEqual([
      'name is missing',
      'names is none of the source',
    ]);
  });

  test('plural forms that a language has, or has not', () => {
    expect(faults('ja', { name: '$1で保存', links_one: '1件', links_other: '$1件' })).toEqual([
      'links_one is none of the source',
    ]);
    const arabic = { name: 'احفظ بلون $1', links_zero: 'لا روابط', links_one: 'رابط واحد' };
    expect(faults('ar', { ...arabic, links_few: '$1 روابط', links_other: '$1 رابط' })).toEqual(
      expect.arrayContaining(['links_two is missing', 'links_many is missing']),
    );
  });

  test('values that are lost or made up', () => {
    expect(faults('de', { name: 'Speichern', links_one: '$2', links_other: 'Links' })).toEqual([
      'name lacks $1',
      'links_one is given no $2',
      'links_other lacks $1',
    ]);
  });

  test('that French says “un lien” of none, too', () => {
    const texts = { name: 'Enregistrer en $1', links_many: '$1 liens', links_other: '$1 liens' };
    expect(faults('fr', { ...texts, links_one: 'un lien' })).toEqual(['links_one lacks $1']);
  });

  test('nothing where the source says of one what it says of no other number', () => {
    const last: Texts = { last_one: { message: 'The last' }, last_other: { message: '$1 more' } };
    const french: Texts = {
      last_one: { message: 'La dernière' },
      last_many: { message: '$1 de plus' },
      last_other: { message: '$1 de plus' },
    };
    expect(localeFaults('fr', french, last)).toEqual([]);
  });
});
