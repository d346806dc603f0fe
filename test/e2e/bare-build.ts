import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserKind, buildOf } from './session.ts';

/** Gone with these keys and permissions of the manifest: commands, menus and panels. */
const KEYS = ['commands', 'side_panel', 'sidebar_action'];
const PERMISSIONS = ['contextMenus', 'sidePanel'];

/** Takes away what needs no permission, before any script of ours has run. */
const PRELUDE = `for (const all of [globalThis.chrome, globalThis.browser])
  for (const name of ['windows', 'commands', 'contextMenus', 'menus', 'sidePanel', 'sidebarAction', 'downloads', 'identity'])
    if (all && all[name] !== undefined) {
      Reflect.deleteProperty(all, name);
      if (all[name] !== undefined) Object.defineProperty(all, name, { value: undefined });
    }
`;

/**
 * A copy of the build that finds no more of the browser than Firefox for Android gives it; `remove`
 * deletes it.
 */
export async function bareBuild(kind: BrowserKind) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bare-'));
  await cp(buildOf(kind), folder, { recursive: true });
  const edit = async (name: string, change: (text: string) => string) => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  await writeFile(join(folder, 'prelude.js'), PRELUDE);
  await edit('manifest.json', (text) => {
    const manifest = JSON.parse(text);
    for (const key of KEYS) delete manifest[key];
    manifest.permissions = manifest.permissions.filter(
      (name: string) => !PERMISSIONS.includes(name),
    );
    return JSON.stringify(manifest);
  });
  // Modules are evaluated in the order they are imported.
  await edit('service-worker-loader.js', (text) => `import './prelude.js';\n${text}`);
  await edit('src/surfaces/popup/popup.html', (text) =>
    text.replace('<head>', '<head><script src="/prelude.js"></script>'),
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
