import * as v from 'valibot';
import type { FramePlace, Origin } from '../browser/origin.ts';
import type { FrameRequests, PageReports, PageRequests, SurfaceRequests } from './protocol.ts';
import { detailOf, fail, type Result, succeed } from './result.ts';
import { frameRequestShapes, pageRequestShapes, reportShapes, requestShapes } from './shapes.ts';

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

/** One function for each request of our frame in a page, with the frame it came from. */
export type FrameRequestHandlers = {
  [N in keyof FrameRequests]: (
    request: FrameRequests[N][0],
    frame: FramePlace,
  ) => Promise<Result<FrameRequests[N][1]>>;
};

/** Everything that the background answers and hears. */
export interface Handlers {
  requests: RequestHandlers;
  frameRequests: FrameRequestHandlers;
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
 * Gives a message to its handler: requests only from our own pages, those of a frame only from one
 * that stands in a page, a page's own requests and reports only from our content script in a tab.
 * Undefined: the message is none of these, and not for the background.
 */
export function route(
  handlers: Handlers,
  message: unknown,
  origin: Origin,
): Promise<Result<unknown>> | undefined {
  if (v.is(asked, message)) {
    const isFramed = origin.from === 'frame';
    const handle = isFramed ? handlers.frameRequests : handlers.requests;
    return deliver(
      { name: message.ask, body: message.request },
      isFramed ? 'frame' : 'extension',
      isFramed ? frameRequestShapes : requestShapes,
      handle as unknown as Table<Handle>,
      origin,
    );
  }
  if (v.is(pageAsked, message)) {
    const handle = handlers.pageRequests as unknown as Table<Handle>;
    return deliver(
      { name: message.pageAsk, body: message.request },
      'page',
      pageRequestShapes,
      handle,
      origin,
    );
  }
  if (v.is(reported, message)) {
    const hear = handlers.reports as unknown as Table<Handle>;
    return deliver(
      { name: message.report, body: message.body },
      'page',
      reportShapes,
      hear,
      origin,
    );
  }
  return undefined;
}

type Table<Entry> = Readonly<Record<string, Entry>>;
/** A handler once the shape of what it gets has been checked; a report's gives nothing. */
type Handle = (
  body: unknown,
  from: number | FramePlace | undefined,
) => Promise<Result<unknown> | undefined>;

/** Gives what was sent to its handler, if it comes from where it may and looks as it must. */
async function deliver(
  { name, body }: { name: string; body: unknown },
  from: Origin['from'],
  shapes: Table<v.GenericSchema>,
  handlers: Table<Handle>,
  origin: Origin,
): Promise<Result<unknown>> {
  if (origin.from !== from) return refuse(name, `sent by ${origin.from}`);
  // `shapes[name]` alone would find `constructor`.
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  const handle = handlers[name];
  if (!shape || !handle) return refuse(name, 'nobody hears that');
  const checked = v.safeParse(shape, body);
  if (!checked.success) return refuse(name, faults(checked.issues));
  return settle(name, async () => (await handle(checked.output, placeOf(origin))) ?? succeed(null));
}

function placeOf(origin: Origin): number | FramePlace | undefined {
  if (origin.from === 'page') return origin.tabId;
  return origin.from === 'frame' ? origin : undefined;
}

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
