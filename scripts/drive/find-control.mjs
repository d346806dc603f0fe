// @ts-check
import { waitUntil } from './surface.mjs';

/** @typedef {import('./surface.mjs').Surface} Surface */

/**
 * Finds a control as a reader would name it: by its role and its accessible name.
 * @param {Surface} surface
 * @param {string} role `button`, `link`, `textbox`, `tab`, `heading` …
 * @param {string | RegExp} name the whole name, or a pattern in it
 * @returns {Promise<string>} a selector for it, good until the document changes
 * @throws {Error} when it has not appeared after a while
 */
export function findControl(surface, role, name) {
  const pattern = typeof name === 'string' ? `^${escaped(name)}$` : name.source;
  return waitUntil(`the ${role} ${name}`, () => surface.evaluate(selectorOf, role, pattern));
}

/**
 * Whether there is such a control now.
 * @param {Surface} surface
 * @param {string} role
 * @param {string | RegExp} name
 * @returns {Promise<boolean>}
 */
export async function hasControl(surface, role, name) {
  const pattern = typeof name === 'string' ? `^${escaped(name)}$` : name.source;
  return (await surface.evaluate(selectorOf, role, pattern)) !== null;
}

/**
 * Clicks it, once it holds still: what comes in above it moves it away from under the mouse, and out
 * of its place among its siblings.
 * @param {Surface} surface
 * @param {string} role
 * @param {string | RegExp} name
 */
export async function clickControl(surface, role, name) {
  let before = '';
  const selector = await waitUntil(`the ${role} ${name} to hold still`, async () => {
    const found = await findControl(surface, role, name);
    const place = `${found} ${await surface.evaluate(placeOf, found)}`;
    const isStill = place === before;
    before = place;
    return isStill ? found : '';
  });
  await surface.click(selector);
}

/**
 * Runs in the document.
 * @param {string} selector
 * @returns {string}
 */
function placeOf(selector) {
  return JSON.stringify(document.querySelector(selector)?.getBoundingClientRect() ?? null);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Runs in the document.
 * @param {string} role
 * @param {string} pattern
 * @returns {string | null}
 */
function selectorOf(role, pattern) {
  /** @type {Record<string, string>} */
  const implied = {
    button: 'button, summary, input[type=button], input[type=submit]',
    link: 'a[href]',
    textbox: 'textarea, input:not([type]), input[type=text]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    heading: 'h1, h2, h3, h4, h5, h6',
    region: 'section',
    main: 'main',
    article: 'article',
  };
  const labelled = (/** @type {Element} */ element) =>
    (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => (id && document.getElementById(id)?.textContent) || '')
      .join(' ');
  const nameOf = (/** @type {any} */ element) =>
    element.getAttribute('aria-label') ||
    labelled(element).trim() ||
    [...(element.labels ?? [])].map((label) => label.textContent).join(' ') ||
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not name a control
    element.innerText ||
    element.getAttribute('title') ||
    '';
  const path = (/** @type {Element | null} */ element) => {
    const steps = [];
    for (let at = element; at?.parentElement; at = at.parentElement)
      steps.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
    return [':root', ...steps].join(' > ');
  };
  const kind = implied[role] ? `:is(${implied[role]}):not([role])` : ':not(*)';
  const found = [...document.querySelectorAll(`${kind}, [role="${role}"]`)].find(
    (element) =>
      element.getClientRects().length > 0 &&
      new RegExp(pattern).test(nameOf(element).replace(/\s+/g, ' ').trim()),
  );
  return found ? path(found) : null;
}
