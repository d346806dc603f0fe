import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import type { BrowserKind } from './session.ts';

/** A file as it was handed to the browser. */
interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

/** What a page hands to the browser to be saved, in either browser. */
export interface SavedFiles {
  /** For `beginSession`: Firefox puts them into a folder of ours. */
  preferences: Record<string, string | number | boolean>;
  /** From now on Chromium's are taken at the link that hands them over. */
  watch(surface: Surface): Promise<void>;
  next(surface: Surface): Promise<SavedFile>;
  end(): void;
}

export function savedFiles(kind: BrowserKind): SavedFiles {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-saved-'));
  const seen = new Set<string>();
  const inFolder = (): SavedFile | null => {
    const names = readdirSync(folder).filter((name) => !seen.has(name));
    const name = names.find((one) => !one.endsWith('.part') && !names.includes(`${one}.part`));
    const bytes = name === undefined ? null : new Uint8Array(readFileSync(join(folder, name)));
    if (name === undefined || !bytes?.length) return null;
    seen.add(name);
    return { name, bytes };
  };
  return {
    preferences: {
      'browser.download.dir': folder,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
    watch: async (surface) => {
      if (kind === 'chromium') await watch(surface);
    },
    next: (surface) =>
      waitUntil('a file to be saved', async () =>
        kind === 'chromium' ? caught(surface) : inFolder(),
      ),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const watch = (surface: Surface): Promise<void> =>
  surface.evaluate(() => {
    const box = globalThis as { saved?: { name: string; base64: string }[] };
    box.saved = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (!blob) return;
      const reader = new FileReader();
      reader.onload = () =>
        box.saved?.push({ name: this.download, base64: String(reader.result).split(',')[1] ?? '' });
      reader.readAsDataURL(blob);
    };
  });

async function caught(surface: Surface): Promise<SavedFile | null> {
  const saved = await surface.evaluate(
    () => (globalThis as { saved?: { name: string; base64: string }[] }).saved?.shift() ?? null,
  );
  return saved && { name: saved.name, bytes: new Uint8Array(Buffer.from(saved.base64, 'base64')) };
}
