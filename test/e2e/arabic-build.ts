import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserKind, buildOf } from './session.ts';

/**
 * A copy of the build that speaks Arabic in every browser, of which few have the language itself at
 * hand; `remove` deletes it.
 */
export async function arabicBuild(kind: BrowserKind) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-arabic-'));
  await cp(buildOf(kind), folder, { recursive: true });
  const texts = (language: string) => join(folder, '_locales', language, 'messages.json');
  await cp(texts('ar'), texts('en'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
