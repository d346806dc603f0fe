import * as v from 'valibot';
import type { Origin } from '../browser/origin.ts';
import type { PageReports, PageRequests, SurfaceRequests } from './protocol.ts';
import { detailOf, fail, type Result } from './result.ts';
import { pageRequestShapes, reportShapes, requestShapes } from './shapes.ts';

/** One function for each request; a thrown error becomes a Failure. */
export type RequestHandlers = {
  [N in keyof SurfaceRequests]: (
    request: SurfaceRequests[N][0],
  ) => Promise<Result<SurfaceRequests[N][1]>>;
};

/** One function for each request of a page, with the tab it came from. */
export type PageRequestHandlers = {
  [N in keyof PageRequests]: (
    request: PageRequests[N][0],
    tabId: number,
  ) => Promise<Result<PageRequests[N][1]>>;
};

/** Everything that the background answers and hears. */
export interface Handlers {
  requests: RequestHandlers;
  pageRequests: PageRequestHandlers;
  reports: ReportHandlers;
}

/** One function for each report, with the tab it came from. */
export type ReportHandlers = {
  [N in keyof PageReports]: (report: PageReports[N], tabId: number) => Promise<void>;
};

const asked = v.object({ ask: v.string(), request: v.unknown() });
const pageAsked = v.object({ pageAsk: v.string(), request: v.unknown() });
const reported = v.object({ report: v.string(), body: v.unknown() });

/**
 * Gives a message to its handler: requests only from our own pages, a page's own requests and
 * reports only from our content script in a tab. Undefined: the message is neither, and not for the background.
 */
export function route(
  handlers: Handlers,
  message: unknown,
  origin: Origin,
): Promise<Result<unknown>> | undefined {
  if (v.is(asked, message)) return answerRequest(handlers.requests, message, origin);
  if (v.is(pageAsked, message)) return answerPage(handlers.pageRequests, message, origin);
  if (v.is(reported, message)) return hearReport(handlers.reports, message, origin);
  return undefined;
}

async function answerRequest(
  handlers: RequestHandlers,
  { ask: name, request }: v.InferOutput<typeof asked>,
  origin: Origin,
): Promise<Result<unknown>> {
  if (origin.from !== 'extension') return refuse(name, `asked by ${origin.from}`);
  if (!has(requestShapes, name)) return refuse(name, 'no such request');
  const shape = v.safeParse(requestShapes[name], request);
  if (!shape.success) return refuse(name, faults(shape.issues));
  const handle = handlers[name] as (request: unknown) => Promise<Result<unknown>>;
  return settle(name, () => handle(shape.output));
}

async function answerPage(
  handlers: PageRequestHandlers,
  { pageAsk: name, request }: v.InferOutput<typeof pageAsked>,
  origin: Origin,
): Promise<Result<unknown>> {
  if (origin.from !== 'page') return refuse(name, `asked by ${origin.from}`);
  if (!has(pageRequestShapes, name)) return refuse(name, 'no such request');
  const shape = v.safeParse(pageRequestShapes[name], request);
  if (!shape.success) return refuse(name, faults(shape.issues));
  const handle = handlers[name] as (request: unknown, tabId: number) => Promise<Result<unknown>>;
  return settle(name, () => handle(shape.output, origin.tabId));
}

async function hearReport(
  handlers: ReportHandlers,
  { report: name, body }: v.InferOutput<typeof reported>,
  origin: Origin,
): Promise<Result<unknown>> {
  if (origin.from !== 'page') return refuse(name, `reported by ${origin.from}`);
  if (!has(reportShapes, name)) return refuse(name, 'no such report');
  const shape = v.safeParse(reportShapes[name], body);
  if (!shape.success) return refuse(name, faults(shape.issues));
  return settle(name, async () => {
    const hear = handlers[name] as (body: unknown, tabId: number) => Promise<void>;
    await hear(shape.output, origin.tabId);
    return { ok: true, value: null };
  });
}

// `name in table` would find `constructor`.
const has = <T extends object>(table: T, name: string): name is keyof T & string =>
  Object.hasOwn(table, name);

const refuse = (name: string, why: string) => fail('requestRefused', `${name}: ${why}`);

const faults = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; ');

async function settle(
  name: string,
  work: () => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (thrown) {
    console.error(name, thrown);
    return fail('requestFailed', detailOf(thrown));
  }
}
