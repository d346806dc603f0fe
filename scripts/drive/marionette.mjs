// @ts-check
import { connect } from 'node:net';

/**
 * A client of Marionette, the remote protocol that is built into Firefox: messages are JSON arrays
 * `[type, id, name, parameters]` with their length in front, as in `17:[0,1,"name",{}]`.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 * @typedef {object} Marionette
 * @property {(name: string, parameters?: object) => Promise<any>} send
 * @property {(body: string, ...args: unknown[]) => Promise<any>} inChrome Runs the body of an async
 *   function with the rights of the browser itself; `args` is what it was given.
 * @property {() => void} hangUp
 */

/**
 * @param {number} port on this machine
 * @returns {Promise<Marionette>} with a session begun
 */
export async function connectMarionette(port) {
  const socket = connect(port, '127.0.0.1');
  const send = conversation(socket);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await send('Marionette:SetContext', { value: 'chrome' });
  return {
    send,
    inChrome: (body, ...args) => inChrome(send, body, args),
    hangUp: () => socket.destroy(),
  };
}

/** @param {import('node:net').Socket} socket */
function conversation(socket) {
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  readMessages(socket, ([, id, error, value]) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error) asker?.reject(new Error(error.message));
    else asker?.resolve(value);
  });
  const giveUp = () => {
    for (const { reject } of waiting.values())
      reject(new Error('Firefox has closed the connection.'));
    waiting.clear();
  };
  socket.on('close', giveUp).on('error', giveUp);
  return (/** @type {string} */ name, /** @type {object} */ parameters = {}) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('Firefox has closed the connection.'));
      waiting.set(++last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/**
 * @param {import('node:net').Socket} socket
 * @param {(message: any) => void} take called with every answer; the greeting is left out
 */
function readMessages(socket, take) {
  /** @type {Buffer} */
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    rest = Buffer.concat(/** @type {any} */ ([rest, chunk]));
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || rest.length < end) return;
      const message = JSON.parse(String(rest.subarray(colon + 1, end)));
      rest = rest.subarray(end);
      if (Array.isArray(message)) take(message);
    }
  });
}

/**
 * Errors are carried back as text: a rejection inside the script would be lost on the way.
 * @param {Marionette['send']} send
 * @param {string} body
 * @param {unknown[]} args
 */
async function inChrome(send, body, args) {
  const script = `
    const args = Array.from(arguments);
    const done = args.pop();
    (async () => { ${body} })().then(
      (value) => done({ value: value ?? null }),
      (error) => done({ error: String(error?.message ?? error) }),
    );`;
  const { value: answer } = await send('WebDriver:ExecuteAsyncScript', { script, args });
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
