// @ts-check

/**
 * @typedef {import('./surface.mjs').Surface} Surface
 * @typedef {import('./marionette.mjs').Marionette} Marionette
 */

/**
 * A document in Firefox, worked through the same actor that Marionette itself uses. Marionette's
 * own commands reach tabs alone; popups and sidebars live in `<browser>` elements of the window.
 * @param {Marionette} marionette
 * @param {string} place expression that finds the `<browser>` element in the window
 * @returns {Surface}
 */
export function firefoxSurface({ inChrome }, place) {
  const actor = `
    const browser = ${place};
    if (!browser) throw new Error('It is not open.');
    const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
    const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };`;
  const onElement = (/** @type {string} */ action) => `${actor}
    const element = await actor.findElement('css selector', args[0], { timeout: 30000 });
    ${action}`;
  return {
    evaluate: async (fn, ...args) => {
      const script = `const args = Array.from(arguments);
        const done = args.pop();
        (async () => (${fn})(...args))().then(
          (value) => done(JSON.stringify({ value })),
          (error) => done(JSON.stringify({ error: String(error?.message ?? error) })),
        );`;
      const answer = JSON.parse(await inChrome(`${actor} ${EXECUTE}`, script, args));
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    click: (selector) =>
      whenInSight(() =>
        inChrome(onElement('await actor.clickElement(element, capabilities);'), selector),
      ),
    clickAt: (x, y) => inChrome(`${actor} ${CLICK_AT}`, x, y),
    drag: (from, to) => inChrome(`${actor} ${DRAG}`, from, to),
    type: (selector, text) =>
      inChrome(
        onElement('await actor.sendKeysToElement(element, args[1], capabilities);'),
        selector,
        text,
      ),
    press: (key) => inChrome(`${actor} ${PRESS}`, key),
    screenshot: async () => bytes(await inChrome(`${actor} ${SCREENSHOT}`)),
  };
}

/** What Firefox says of an element that has no size yet, or over which something is just leaving. */
const NOT_YET = /scrolled into view|not clickable at point/;

/**
 * A popup has no size until it has been drawn, and what is in it cannot be clicked before.
 * @param {() => Promise<void>} click
 */
async function whenInSight(click) {
  const end = Date.now() + 10_000;
  for (;;)
    try {
      return await click();
    } catch (error) {
      // Its click closed the popup, or led the tab away, before that could be told.
      if (/destroyed before query '[^']*clickElement'/.test(String(error))) return;
      if (!NOT_YET.test(String(error)) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/** @param {string} base64 */
function bytes(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

const EXECUTE = `return actor.executeScript(args[0], args[1], {
  timeout: 30000, sandboxName: null, newSandbox: false, async: true,
});`;

const CLICK_AT = `
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const eventData = { type, button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: 1 };
    await actor.dispatchEvent('synthesizeMouseAtPoint', { x: args[0], y: args[1], eventData });
  }`;

const DRAG = `
  const [from, to] = args;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  for (const [type, { x, y }, buttons] of [
    ['mousemove', from, 0], ['mousedown', from, 1], ['mousemove', middle, 1], ['mousemove', to, 1],
    ['mouseup', to, 0],
  ]) {
    const eventData = { type, button: 0, buttons, clickCount: 1 };
    await actor.dispatchEvent('synthesizeMouseAtPoint', { x, y, eventData });
  }`;

const PRESS = `
  const [key] = args;
  const printable = key.length === 1;
  const code = printable ? 'Key' + key.toUpperCase() : key;
  for (const eventName of ['synthesizeKeyDown', 'synthesizeKeyUp']) {
    await actor.dispatchEvent(eventName, { eventData: { key, code, printable, location: 0 } });
  }`;

/** What is to be seen of the document, as the window has drawn it. */
const SCREENSHOT = `
  const { capture } = ChromeUtils.importESModule('chrome://remote/content/shared/Capture.sys.mjs');
  return actor.takeScreenshot(null, capture.Format.Base64, false, false);`;
