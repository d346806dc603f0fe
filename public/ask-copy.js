// @ts-check

/**
 * Asks for the copy that the reader page is to show while its scripts are still being read: both take
 * as long as each other. `src/surfaces/reader/asked-copy.ts` takes up the answer.
 */
(() => {
  const { runtime, extension } = /** @type {any} */ (globalThis.browser ?? globalThis.chrome);
  const key = new URLSearchParams(location.search).get('key') ?? '';
  const isPrivate = extension?.inIncognitoContext ?? false;
  const message = { ask: 'copy:get', request: { key }, ...(isPrivate && { isPrivate }) };
  globalThis.lecternCopy = runtime.sendMessage(message).catch(() => null);
})();
