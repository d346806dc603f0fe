import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PAGE_PARTS, partFile } from '../../src/model/page-parts.ts';
import { contentScriptFaults, detectorFaults } from './rules/content-scripts.ts';
import { filesUnder, readText } from './rules/files-under.ts';

/** Needs `npm run build` to have run, as `npm test` does. */
describe.each(['chrome', 'firefox'])('the %s build', (target) => {
  const manifest = () => JSON.parse(readText(`dist/${target}/manifest.json`));

  test('opens none of its files to pages but the frame for a note', () => {
    const opened = manifest().web_accessible_resources;
    expect(opened).toMatchObject([{ resources: ['src/surfaces/note-frame/note-frame.html'] }]);
    // Firefox has an address of its own for each profile.
    if (target === 'chrome') expect(opened[0].use_dynamic_url).toBe(true);
  });

  test('lets no page of ours load a picture from the world by itself', () => {
    const { extension_pages: policy } = manifest().content_security_policy;
    const sources = new Map(
      policy.split('; ').map((rule: string) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
    );
    expect(sources.get('img-src')).toEqual(['blob:', 'data:']);
    expect(sources.get('default-src')).toEqual(["'none'"]);
    expect(sources.get('media-src')).toEqual(["'none'"]);
  });

  test('runs one small self-contained script in every page', () => {
    const scripts = manifest().content_scripts.flatMap((entry: { js: string[] }) => entry.js);
    expect(scripts).toHaveLength(1);
    expect(detectorFaults(readText(`dist/${target}/${scripts[0]}`))).toEqual([]);
  });

  test('has self-contained kits to inject, and no second copy of any script', () => {
    const scripts = filesUnder(`dist/${target}/src/page`).filter((path) => path.endsWith('.js'));
    expect(scripts.map((path) => path.replace(/.*\//, '')).sort()).toEqual(
      [
        'detector.iife.js',
        'left-behind.iife.js',
        'page-kit.iife.js',
        ...PAGE_PARTS.map((name) => `${name}.js`),
        'quote-kit.iife.js',
      ].sort(),
    );
    for (const name of PAGE_PARTS) expect(scripts).toContain(`dist/${target}/${partFile(name)}`);
    for (const path of scripts) expect(contentScriptFaults(readText(path))).toEqual([]);
    const others = filesUnder(`dist/${target}`).filter((path) => !scripts.includes(path));
    expect(others.filter((path) => /(-kit|detector)[^/]*\.js$/.test(path))).toEqual([]);
  });

  test.each(['popup', 'side-panel', 'reader', 'library', 'options', 'note-frame', 'welcome'])(
    'has the own style of the page %s behind all that pages share',
    (name) => {
      const html = readText(`dist/${target}/src/surfaces/${name}/${name}.html`);
      const styles = Array.from(html.matchAll(/\/([\w-]+)-[\w-]{8}\.css"/g), ([, style]) => style);
      expect(styles.length).toBeGreaterThan(1);
      expect(styles.at(-1)).toBe(name);
      expect(styles[0]).toBe('controls');
    },
  );

  test('begins to read for the popup before there is anything that shows it, or its style', () => {
    const html = readText(`dist/${target}/src/surfaces/popup/popup.html`);
    const modules = Array.from(
      html.matchAll(/<script ([^>]*type="module"[^>]*)>/g),
      ([, of]) => of,
    );
    const sizes = modules.map((of = '') => {
      const [, path = ''] = /src="\/([^"]+)"/.exec(of) ?? [];
      return readText(`dist/${target}/${path}`).length;
    });
    expect(modules.length).toBeGreaterThan(0);
    // Such a script waits for no style sheet.
    expect(modules.filter((of) => !/\basync\b/.test(of ?? ''))).toEqual([]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  });

  test('takes the polyfill into pages of its own, where the check looks for it', () => {
    const ours = filesUnder(`dist/${target}/assets`).filter((path) => path.endsWith('.js'));
    expect(ours.flatMap((path) => contentScriptFaults(readText(path)))).toContain(
      'holds the polyfill',
    );
  });

  test('gives the worker, which has no window, nothing of what shows', () => {
    const seen = new Set<string>();
    const follow = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const [, name] of readText(path).matchAll(/(?:from|import)"\.\/([^"]+)"/g))
        follow(`dist/${target}/assets/${name}`);
    };
    const workers = filesUnder(`dist/${target}/assets`).filter((path) => /\/background/.test(path));
    for (const path of workers) follow(path);
    expect(seen.size).toBeGreaterThan(1);
    expect([...seen].filter((path) => /\/ui-[^/]*$/.test(path))).toEqual([]);
  });

  test('has every page that it names, and the reader', () => {
    const { action, options_ui, side_panel, sidebar_action } = manifest();
    const panel = side_panel?.default_path ?? sidebar_action.default_panel;
    const pages = [action.default_popup, options_ui.page, panel];
    const built = filesUnder(`dist/${target}`);
    for (const page of [...pages, 'src/surfaces/reader/reader.html'])
      expect(built).toContain(`dist/${target}/${page}`);
  });
});

describe('the check of a content script finds', () => {
  test.each([
    ['an import', `import './a.js'`, 'imports another file'],
    [
      'a loader',
      `(async () => { await import(chrome.runtime.getURL('a.js')) })()`,
      'loads another file',
    ],
    ['a module', 'export {}; export const a = 1', 'is a module'],
    ['one that is too large', `'${randomBytes(6000).toString('hex')}'`, 'bytes gzipped'],
  ])('%s', (_, source, fault) => {
    expect(detectorFaults(source).join()).toContain(fault);
  });
});
