import type { PagePart } from '../model/page-parts.ts';
import { askBackground } from './ask-background.ts';

/** What a part gives, made of what the parts that it needs give: `scripts/build/script-of-chunk.mjs`. */
type Part = (need: (name: string) => unknown) => unknown;

declare global {
  /** There with the first file of the kit, in the world of our content scripts. */
  var lecternParts:
    | {
        /** By names; nothing has been run yet. */
        given: Record<string, Part>;
        made: Record<string, unknown>;
        /** What `import()` of the kit becomes when it is built. */
        load?(name: PagePart): Promise<unknown>;
      }
    | undefined;
}

/** Lets the kit load its parts, where it was built in parts. */
export function loadParts(): void {
  const parts = Object.hasOwn(globalThis, 'lecternParts') ? globalThis.lecternParts : undefined;
  if (!parts) return;
  const need = (name: string): unknown => {
    parts.made[name] ??= parts.given[name]?.(need);
    return parts.made[name];
  };
  parts.load = async (name) => {
    if (!parts.given[name]) await askFor(name);
    if (!parts.given[name]) throw new Error(`The part ${name} did not come.`);
    return need(name);
  };
}

/** The background injects it; the worker may have to be started for that, and starts. */
async function askFor(name: PagePart): Promise<void> {
  const asked = await askBackground('page:part', { name });
  if (!asked.ok) throw new Error(`${asked.error.code}: ${asked.error.detail ?? name}`);
}
