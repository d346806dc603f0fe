import browser from 'webextension-polyfill';

/**
 * Whether the toolbar button's page gets a whole screen instead of a window of its own size. So it
 * is in browsers without windows (Firefox for Android).
 */
export const popupFillsScreen = (): boolean =>
  (browser as Partial<typeof browser>).windows === undefined;
