import type {
  Broadcasts,
  FrameRequests,
  PageReports,
  PageRequests,
  SurfaceRequests,
} from './protocol.ts';

/** What our own pages ask, be it one that stands in another's page. */
export type Requests = SurfaceRequests & FrameRequests;

/** How a request of a surface travels. */
export interface Asked<Name extends keyof Requests = keyof Requests> {
  ask: Name;
  request: Requests[Name][0];
}

/** How a request of a content script travels. */
export interface PageAsked<Name extends keyof PageRequests = keyof PageRequests> {
  pageAsk: Name;
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
