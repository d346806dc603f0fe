// @ts-check

/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/** A page is analysed on a copy, and this is how each kit of each commit begins one. */
const COPYING = 'cloneNode.call(';

/**
 * Counts how often the scripts of a tab have copied its page to analyse it, isolated worlds included.
 * @param {CDPSession} session of the tab
 * @returns {Promise<() => Promise<number>>} how often since it was asked last
 */
export async function countAnalyses(session) {
  /** @type {Map<string, Promise<number>>} */
  const copying = new Map();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (!url.endsWith('kit.iife.js')) return;
    const source = session.send('Debugger.getScriptSource', { scriptId });
    copying.set(
      scriptId,
      source.then(
        ({ scriptSource }) => scriptSource.indexOf(COPYING),
        () => -1,
      ),
    );
  });
  await session.send('Debugger.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    let calls = 0;
    for (const { scriptId, functions } of result) {
      const at = (await copying.get(scriptId)) ?? -1;
      if (at >= 0) calls += callsOf(functions, at);
    }
    return calls;
  };
}

/**
 * @param {import('puppeteer-core').Protocol.Profiler.FunctionCoverage[]} functions
 * @param {number} at
 */
function callsOf(functions, at) {
  const round = functions
    .map(({ ranges }) => ranges[0])
    .filter((range) => range && range.startOffset <= at && at < range.endOffset)
    .sort((a, b) => (b?.startOffset ?? 0) - (a?.startOffset ?? 0));
  return round[0]?.count ?? 0;
}
