// @ts-check

/**
 * The Firefox manifest, made from the one we keep in Chrome's dialect.
 * @param {Record<string, any>} manifest `manifest.json` as parsed; not changed
 * @returns {Record<string, any>} a new manifest for Firefox
 */
export function firefoxManifest(manifest) {
  // Firefox knows no `split`, and would keep us out of private windows for it.
  const { background, side_panel, incognito: _, minimum_chrome_version: __, ...shared } = manifest;
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: background.type },
    commands: { ...shared['commands'], ...panelKey(shared['commands']) },
    sidebar_action: sidebarAction(manifest, side_panel.default_path),
    web_accessible_resources: shared['web_accessible_resources'].map(withoutDynamicUrl),
    permissions: shared['permissions'].filter(
      (/** @type {string} */ name) => !CHROMIUM_ALONE.has(name),
    ),
    // Without the second key the add-on is not offered on Android.
    browser_specific_settings: { gecko: GECKO, gecko_android: ANDROID },
  };
}

/** Permissions of what Firefox has not. */
const CHROMIUM_ALONE = new Set(['offscreen', 'sidePanel']);

/**
 * Chromium assigns four keys and no more, Firefox as many as one likes.
 * @param {Record<string, object>} commands
 */
function panelKey(commands) {
  const suggested_key = { default: 'Alt+Shift+K' };
  return { 'open-side-panel': { suggested_key, ...commands['open-side-panel'] } };
}

/** The id Firefox knows us by; storage of a profile hangs on it. */
export const GECKO_ID = 'lectern@lectern.example';

/** The first release that reads `data_collection_permissions` on every platform. */
const OLDEST = '142.0';

const GECKO = {
  id: GECKO_ID,
  strict_min_version: OLDEST,
  data_collection_permissions: { required: ['none'] },
};

const ANDROID = { strict_min_version: OLDEST };

/**
 * Firefox gives each profile an address of its own, and knows no others.
 * @param {Record<string, unknown>} opened
 */
function withoutDynamicUrl({ use_dynamic_url: _, ...opened }) {
  return opened;
}

/**
 * @param {Record<string, any>} manifest
 * @param {string} page
 */
function sidebarAction(manifest, page) {
  return {
    default_panel: page,
    default_title: manifest['action'].default_title,
    default_icon: manifest['action'].default_icon,
    // A sidebar that opens by itself at install would take room nobody asked for.
    open_at_install: false,
  };
}
