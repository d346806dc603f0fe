import type { Surface } from '../../scripts/drive/surface.mjs';

/** The part of the browser's interface that these tests use from one of our pages. */
interface Extension {
  runtime: { sendMessage(message: object): Promise<Reply> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
}

/** What the background answers, as far as tests look. */
export interface Reply {
  ok: boolean;
  value: {
    key: string;
    note: { text: string } | null;
    quotes: { id: string; text: string; note: string }[];
  };
  error: { code: string };
}

/** Puts a request to the background from one of our pages; `tabId` of the tab in front goes along. */
export const ask = (page: Surface, name: string, request: object): Promise<Reply> =>
  page.evaluate(
    async (ask: string, request: object) => {
      const all = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const { runtime, tabs } = all.browser ?? all.chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      return runtime.sendMessage({ ask, request: { tabId: tab?.id, ...request } });
    },
    name,
    request,
  );
