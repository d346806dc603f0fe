import * as v from 'valibot';
import type { FramePlace, Origin, PageOrigin } from '../browser/origin.ts';
import { detailOf, fail, type Result, succeed } from '../model/result.ts';
import type { FrameRequests, PageReports, PageRequests, SurfaceRequests } from './protocol.ts';
import { REQUEST_ID } from './sending/envelope.ts';
import { frameRequestShapes, pageRequestShapes, reportShapes, requestShapes } from './shapes.ts';

/**
 * One function for each request, with the name its sender gave it (see `Asked`); a thrown error
 * becomes a Failure.
 */
export type RequestHandlers = {
  [N in keyof SurfaceRequests]: (
    request: SurfaceRequests[N][0],
    id?: string,
  ) => Promise<Result<SurfaceRequests[N][1]>>;
};

/** The page that asks, as the browser vouches for it, and the name it gave to its request. */
export type PageSender = PageOrigin & { id?: string | undefined };

/** One function for each request of a page, with the page it came from. */
export type PageRequestHandlers = {
  [N in keyof PageRequests]: (
    request: PageRequests[N][0],
    sender: PageSender,
  ) => Promise<Result<PageRequests[N][1]>>;
};

/** The frame that asks, and the name it gave to its request. */
export type FrameSender = FramePlace & { id?: string | undefined };

/** One function for each request of our frame in a page, with the frame it came from. */
export type FrameRequestHandlers = {
  [N in keyof FrameRequests]: (
    request: FrameRequests[N][0],
    frame: FrameSender,
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

const id = v.optional(v.pipe(v.string(), v.regex(REQUEST_ID)));
const asked = v.object({ ask: v.string(), id, request: v.unknown() });
const pageAsked = v.object({ pageAsk: v.string(), id, request: v.unknown() });
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
    if (origin.from === 'frame') {
      const by = { ...origin, id: message.id };
      const sent = { name: message.ask, body: message.request, by };
      const handle = handlers.frameRequests as unknown as Table<Handle>;
      return deliver(sent, 'frame', frameRequestShapes, handle, origin);
    }
    const sent = { name: message.ask, body: message.request, by: message.id };
    const handle = handlers.requests as unknown as Table<Handle>;
    return deliver(sent, 'extension', requestShapes, handle, origin);
  }
  if (v.is(pageAsked, message)) {
    const by = { ...origin, id: message.id };
    const sent = { name: message.pageAsk, body: message.request, by };
    const handle = handlers.pageRequests as unknown as Table<Handle>;
    return deliver(sent, 'page', pageRequestShapes, handle, origin);
  }
  if (v.is(reported, message)) {
    const by = 'tabId' in origin ? origin.tabId : undefined;
    const sent = { name: message.report, body: message.body, by };
    const hear = handlers.reports as unknown as Table<Handle>;
    return deliver(sent, 'page', reportShapes, hear, origin);
  }
  return undefined;
}

type Table<Entry> = Readonly<Record<string, Entry>>;
/** A handler once the shape of what it gets has been checked; a report's gives nothing. */
type Handle = (body: unknown, by: unknown) => Promise<Result<unknown> | undefined>;

/** What was sent, and what its handler is told of who sent it. */
interface Sent {
  name: string;
  body: unknown;
  by: unknown;
}

/** Gives what was sent to its handler, if it comes from where it may and looks as it must. */
async function deliver(
  { name, body, by }: Sent,
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
  return settle(name, async () => (await handle(checked.output, by)) ?? succeed(null));
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
