// @ts-check

/**
 * How a document may be looked at.
 * @typedef {object} Look
 * @property {string} name
 * @property {string} [theme] one of `THEMES`; absent is the system's
 * @property {Record<string, string>} [features] media features that the browser says to have
 */

/** @type {readonly Look[]} */
export const LOOKS = [
  { name: 'light', theme: 'light' },
  { name: 'dark', theme: 'dark' },
  { name: 'sepia', theme: 'sepia' },
  { name: 'black', theme: 'black' },
  { name: 'contrast', theme: 'contrast' },
  {
    name: 'contrast, dark',
    theme: 'contrast',
    features: { 'prefers-color-scheme': 'dark' },
  },
  { name: 'forced colours', features: { 'forced-colors': 'active' } },
  {
    name: 'forced, dark',
    features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  },
  { name: 'still', features: { 'prefers-reduced-motion': 'reduce' } },
];

/** What is said where a look says nothing. */
const USUAL = {
  'prefers-color-scheme': 'light',
  'forced-colors': 'none',
  'prefers-reduced-motion': 'no-preference',
};

/**
 * Lets a document be seen by a look. The session must stay: with it, what it says goes.
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} session of that page
 * @param {Look} look
 */
export async function showAs(page, session, { theme, features }) {
  const all = Object.entries({ ...USUAL, ...features });
  await session.send('Emulation.setEmulatedMedia', {
    features: all.map(([name, value]) => ({ name, value })),
  });
  await page.evaluate(setTheme, theme ?? null);
}

/**
 * Runs in the document: as `reading-style.ts` does. What changes its colour by and by is let end.
 * @param {string | null} theme
 */
async function setTheme(theme) {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (const animation of document.getAnimations()) animation.finish();
}
