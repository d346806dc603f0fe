import * as v from 'valibot';
import type { FrameNews } from '../../model/frame-news.ts';

/** The content script that put this frame into a page; the page itself hears nothing of it. */
export interface Embedder {
  tell(news: FrameNews): void;
}

const introduction = v.object({ token: v.string() });

/**
 * Calls `meet` with whoever introduces himself from the page round this frame, until it gives that
 * he was known. What he says is a claim like any other; the background knows whether it is true.
 */
export function onIntroduced(
  meet: (met: { token: string; embedder: Embedder }) => Promise<boolean>,
): void {
  const known = new AbortController();
  const hear = async ({ source, data, ports: [port] }: MessageEvent) => {
    if (window.parent === window || source !== window.parent || !port) return;
    if (!v.is(introduction, data)) return;
    const embedder = { tell: (news: FrameNews) => port.postMessage(news) };
    if (await meet({ token: data.token, embedder })) known.abort();
  };
  addEventListener('message', (event) => void hear(event), { signal: known.signal });
}
