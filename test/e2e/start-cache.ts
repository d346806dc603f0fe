import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Firefox compiled of its own scripts when it first started, and which build of it did so. */
const PARTS = ['startupCache', 'compatibility.ini'];

let kept: string | undefined;

/**
 * Keeps the cache of a Firefox that has ended for those that start after it, each in a profile of
 * its own: a start takes two thirds of the processor's time then.
 * @param profile folder
 */
export function keepStartCache(profile: string): void {
  if (kept || !PARTS.every((part) => existsSync(join(profile, part)))) return;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-start-cache-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  copyParts(profile, folder);
  kept = folder;
}

/** Gives a new profile the cache that was kept; where none was, Firefox makes its own. */
export function giveStartCache(profile: string): void {
  if (kept) copyParts(kept, profile);
}

function copyParts(from: string, to: string): void {
  for (const part of PARTS) cpSync(join(from, part), join(to, part), { recursive: true });
}
