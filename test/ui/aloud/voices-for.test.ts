import { expect, test } from 'vitest';
import { voicesFor } from '../../../src/ui/aloud/voices-for.ts';

const voice = (name: string, lang: string, localService: boolean) => ({
  voiceURI: name,
  name,
  lang,
  localService,
});
const VOICES = [
  voice('network British', 'en-GB', false),
  voice('local American', 'en-US', true),
  voice('local German', 'de-DE', true),
  voice('local British', 'en_GB', true),
];
const names = (lang: string) => voicesFor(VOICES, lang).map(({ name }) => name);

test('those of this machine come first, then those of the country', () => {
  expect(names('en-GB')).toEqual(['local British', 'local American', 'network British']);
});

test('a language without a country takes any of its voices', () => {
  expect(names('de')).toEqual(['local German']);
});

test('no other language is read in a voice that cannot', () => {
  expect(names('fi')).toEqual([]);
});
