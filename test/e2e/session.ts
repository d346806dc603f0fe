import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDriver } from '../../scripts/drive/open-driver.mjs';
import type { Driver, DriverOptions } from '../../scripts/drive/surface.mjs';
import { serveFolder } from '../../scripts/serve/serve-folder.mjs';
import { findBrowser } from '../../scripts/set-up/find-browser.mjs';
import { giveStartCache, keepStartCache } from './start-cache.ts';

export type BrowserKind = Driver['kind'];

/** Every end-to-end test runs in both. */
export const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILDS = { chromium: 'dist/chrome', firefox: 'dist/firefox' };
const PATHS = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** The folder of the build for a browser. */
export const buildOf = (kind: BrowserKind): string => join(ROOT, BUILDS[kind]);

/** A browser with the built extension, our pages to open in it, and a profile that outlives it. */
export interface Session {
  driver: Driver;
  /** Folder of the browser's profile, which `end` deletes. */
  profile: string;
  /** Address of the folder `test/`, with a slash at the end. */
  site: string;
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>;
  /** Ends the browser as a power cut would, and opens it again on the same profile. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** How a browser is opened: see `DriverOptions`; `extension` takes another build than the one that ships. */
type Ways = Partial<
  Pick<DriverOptions, 'extension' | 'inPrivate' | 'preferences' | 'names' | 'welcome'>
>;

export async function beginSession(kind: BrowserKind, ways: Ways = {}): Promise<Session> {
  const controller = new AbortController();
  const { signal } = controller;
  const profile = await mkdtemp(join(tmpdir(), 'lectern-e2e-'));
  const remove = () =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const executablePath = process.env[PATHS[kind]] ?? (await findBrowser(kind, { signal }));
  const extension = ways.extension ?? buildOf(kind);
  const open = () =>
    openDriver(kind, { executablePath, profile, headless: true, signal, ...ways, extension });
  process.once('exit', remove);
  if (kind === 'firefox') giveStartCache(profile);
  const driver = await open();
  const server = await serveFolder(join(ROOT, 'test'), { signal });
  const session: Session = {
    driver,
    profile,
    site: server.url,
    restart: async () => {
      await session.driver.close();
      session.driver = await open();
    },
    kill: async () => {
      await session.driver.kill();
      session.driver = await open();
    },
    end: async () => {
      await session.driver.close();
      if (kind === 'firefox') keepStartCache(profile);
      await server.close();
      process.off('exit', remove);
      remove();
    },
  };
  return session;
}
