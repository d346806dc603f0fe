import { expect, test } from 'vitest';
import { readsOtherwise } from '../../../src/ui/notes/reads-otherwise.ts';

test.each([
  'a *word*',
  '# A heading',
  '- one\n- two',
  '1. first',
  '> said',
  '[there](https://a.example)',
  'see https://a.example',
  '`code`',
])('“%s” reads otherwise than it is written', (note) => expect(readsOtherwise(note)).toBe(true));

test.each([
  '',
  'Ask the board about September.',
  '3 * 4 = 12',
  'well - perhaps',
  'in 1964, or so',
  'No. 5',
])('“%s” is as it reads', (note) => expect(readsOtherwise(note)).toBe(false));
