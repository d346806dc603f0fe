import { expect, test } from 'vitest';
import { cleanName } from '../../../src/article/metadata/byline.ts';

test.each([
  ['By Ann Example, 3 May 2025', 'Ann Example'],
  ['By Ann Example, May 3, 2025', 'Ann Example'],
  ['Ann Example,', 'Ann Example'],
  ['By Ann Example; updated 3 May', 'Ann Example'],
  ['Von Anna Beispiel, 3. Mai 2025', 'Anna Beispiel'],
  ['Par Anne Exemple, 3 mai 2025', 'Anne Exemple'],
  ['Por Ana Ejemplo, 3 de mayo de 2025', 'Ana Ejemplo'],
  ['文／山田花子、2025年5月3日', '山田花子'],
  ['بقلم ليلى مثال، 3 مايو 2025', 'ليلى مثال'],
])('%s is by %s', (line, name) => {
  expect(cleanName(line)).toBe(name);
});

test.each(['Ann Example, MD', 'Sammy Davis Jr.', 'Ann Example, Bo Other'])(
  'nothing of %s is lost',
  (name) => {
    expect(cleanName(name)).toBe(name);
  },
);
