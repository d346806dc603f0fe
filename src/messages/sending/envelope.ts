import type {
  Broadcasts,
  FrameRequests,
  PageReports,
  PageRequests,
  SurfaceRequests,
} from '../protocol.ts';

/** What our own pages ask, be it one that stands in another's page. */
export type Requests = SurfaceRequests & FrameRequests;

/** What names one request: when it was made, in ms since 1970 (base 36), and a random part. */
export const REQUEST_ID = /^[0-9a-z]{9}-[0-9a-f]{8}$/;

/** A name for a request that is about to be sent; names sort by time. */
export const newRequestId = (): string =>
  `${Date.now().toString(36).padStart(9, '0')}-${randomDigits()}`;

// `randomUUID` is not there in pages that came by `http:`.
const randomDigits = (): string =>
  (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(16).padStart(8, '0');

/** How a request of a surface travels. */
export interface Asked<Name extends keyof Requests = keyof Requests> {
  ask: Name;
  /** The same however often it is sent: what has been done already is not done again. */
  id: string;
  request: Requests[Name][0];
}

/** How a request of a content script travels. */
export interface PageAsked<Name extends keyof PageRequests = keyof PageRequests> {
  pageAsk: Name;
  /** As in `Asked`. */
  id: string;
  request: PageRequests[Name][0];
}

/** How a report of a content script travels. */
export interface Reported<Name extends keyof PageReports = keyof PageReports> {
  report: Name;
  body: PageReports[Name];
}

/** How news from the background travels. */
export interface Announced<Name extends keyof Broadcasts = keyof Broadcasts> {
  news: Name;
  body: Broadcasts[Name];
}
