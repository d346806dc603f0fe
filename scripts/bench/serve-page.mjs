// @ts-check

/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

const HEADERS = [
  { name: 'Content-Type', value: 'text/html; charset=utf-8' },
  // Pages are saved as their scripts left them; run again, they would tear them down.
  { name: 'Content-Security-Policy', value: "script-src 'none'" },
];

/**
 * Cuts a tab off the network: the one page it is told to serve is answered once, at its own address;
 * every other request is aborted.
 * @param {CDPSession} session of the tab
 * @returns {Promise<(url: string, html: Buffer) => void>} what to serve at the next navigation
 */
export async function serveAlone(session) {
  const { frameTree } = await session.send('Page.getFrameTree');
  /** @type {{url: string, html: Buffer} | null} */
  let next = null;
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const isNavigation = resourceType === 'Document' && frameId === frameTree.frame.id;
    const page = isNavigation && request.url === next?.url ? next : null;
    if (page) next = null;
    answer(session, requestId, page?.html ?? null);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return (url, html) => {
    next = { url: withoutFragment(url), html };
  };
}

/**
 * @param {CDPSession} session
 * @param {string} requestId
 * @param {Buffer | null} html
 */
function answer(session, requestId, html) {
  const sent = html
    ? session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: HEADERS,
        body: html.toString('base64'),
      })
    : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  // The page that asked may be gone by now.
  sent.catch(() => undefined);
}

/** @param {string} url */
function withoutFragment(url) {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
