import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { filesUnder, readText } from './rules/files-under.ts';
import { messageFaults } from './rules/message-keys.ts';

const modules = new Map(
  filesUnder('src')
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => [path, readText(path)]),
);

test('every text is used, and every text that is named is there', () => {
  const faults = messageFaults(Object.keys(messages), modules, readText('manifest.json'));
  expect(faults).toEqual({ unused: [], missing: [] });
});

describe('the check finds', () => {
  const faults = (keys: string[], source: string, manifest = '{}') =>
    messageFaults(keys, new Map([['src/a.tsx', source]]), manifest);

  test('a text nobody names', () => {
    expect(faults(['lost'], `t('found') // 'lost'`).unused).toEqual(['lost']);
  });

  test.each([`t('gone')`, `fail('gone', 'why')`, `const reason = { code: 'gone' }`])(
    'that %s names no text',
    (source) => {
      expect(faults([], source).missing).toEqual(['gone']);
    },
  );

  test('that the manifest names no text', () => {
    expect(faults([], '', '"__MSG_gone__"').missing).toEqual(['gone']);
  });

  test('nothing where a key is composed, passed on, or named by the manifest', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
    const source = 'const a = t(`kind${x}`); const b = on ? "open" : "shut"; <p>{t(b)}</p>';
    expect(faults(['kindShare', 'open', 'shut', 'name'], source, '"__MSG_name__"')).toEqual({
      unused: [],
      missing: [],
    });
  });
});
