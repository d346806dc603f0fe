// @ts-check

/**
 * A document that can be worked with: the popup, the side panel or a tab, in either browser.
 * @typedef {object} Surface
 * @property {<A extends unknown[], R>(fn: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} evaluate
 *   Runs a function in the document; it sees nothing of ours but its arguments, and arguments and
 *   result travel as JSON.
 * @property {(selector: string) => Promise<void>} click With the mouse, in the element's middle.
 * @property {(x: number, y: number) => Promise<void>} clickAt With the mouse, at a point of its window.
 * @property {(from: Point, to: Point) => Promise<void>} drag With the mouse, its button pressed, between
 *   points of its window.
 * @property {(selector: string, text: string) => Promise<void>} type With the keyboard.
 * @property {(key: string) => Promise<void>} press One key, named as in `KeyboardEvent.key`.
 * @property {() => Promise<Uint8Array>} screenshot PNG of what is to be seen of it.
 */

/** @typedef {{x: number, y: number}} Point */

/**
 * A browser with Lectern in it.
 * @typedef {object} Driver
 * @property {'chromium' | 'firefox'} kind
 * @property {string} origin of our own pages, without a slash at the end
 * @property {(url: string) => Promise<Surface>} goTo Opens an address in the one tab and waits until it is loaded.
 * @property {() => Promise<Surface>} tab What the tab shows now.
 * @property {() => Promise<Surface>} back Presses Back and gives what the tab shows then.
 * @property {() => Promise<Surface>} pressButton Presses our toolbar button and gives the popup it opens.
 * @property {() => Promise<Surface>} sidePanel The side panel (sidebar), once it is open.
 * @property {() => Promise<Surface>} noteFrame Our frame for a note in the page of the tab, once it stands
 *   there; it is clicked and typed into by selector alone.
 * @property {(name: string) => Promise<void>} command Does what the key of that command does; a key
 *   itself can be pressed in neither browser from outside.
 * @property {() => Promise<void>} stopBackground Stops the background as the browser does when it has been idle.
 * @property {() => Promise<string>} buttonTitle What the toolbar button says over the page in the tab.
 * @property {() => Promise<Record<string, number>>} memory Bytes that each context of ours holds, once its garbage is collected.
 * @property {(scheme: 'light' | 'dark') => Promise<void>} prefer The colour scheme every document sees.
 * @property {() => Promise<void>} openPrivateWindow Opens one, where all goes on; asks for `inPrivate`.
 * @property {() => Promise<void>} closePrivateWindow Closes it; all goes on where it did before.
 * @property {(signal: AbortSignal) => Promise<void>} closed Resolves when somebody has closed the browser, or the signal aborts.
 * @property {() => Promise<number>} welcomes How many tabs show the page that opens after the installation.
 * @property {() => Promise<void>} update Installs the same build over the one that runs, as an update does.
 * @property {() => Promise<void>} kill Ends the browser as a power cut would; a given profile stays.
 * @property {() => Promise<void>} close Ends the browser; a profile made for the run goes with it.
 */

/**
 * How to open one.
 * @typedef {object} DriverOptions
 * @property {string} executablePath
 * @property {string} extension folder of the build
 * @property {string} [profile] folder to keep the profile in; one is made and thrown away when absent
 * @property {boolean} headless
 * @property {AbortSignal} signal closes it
 * @property {boolean} [inPrivate] lets Lectern into private windows
 * @property {boolean} [welcome] leaves the page open that Lectern opens after it was installed
 * @property {string[]} [names] host names that mean this machine, to whoever asks the browser
 * @property {string[]} [args] more of the program's own switches (Chromium alone)
 * @property {Record<string, string | number | boolean>} [preferences] more of `about:config` (Firefox alone)
 */

/** Path of the page that Lectern opens once it has been installed. */
export const WELCOME = '/src/surfaces/welcome/welcome.html';

/** A machine that is busy with other work is slow, not wrong. */
const PATIENCE = 60_000;
const PAUSE = 50;

/**
 * Asks until the answer is truthy.
 * @template T
 * @param {string} what is waited for, for the error
 * @param {() => Promise<T>} ask a failed question counts as "not yet"
 * @param {{signal?: AbortSignal, patience?: number}} [options] patience in milliseconds
 * @returns {Promise<NonNullable<T>>}
 * @throws {Error} naming what was waited for, and the last failure
 */
export async function waitUntil(what, ask, { signal, patience = PATIENCE } = {}) {
  const end = Date.now() + patience;
  let reason = '';
  while (Date.now() < end) {
    signal?.throwIfAborted();
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      reason = `: ${error instanceof Error ? error.message : error}`;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`Waited ${patience / 1000} s in vain for ${what}${reason}`);
}
