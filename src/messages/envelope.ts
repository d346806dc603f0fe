import type { Broadcasts, PageReports, SurfaceRequests } from './protocol.ts';

/** How a request of a surface travels. */
export interface Asked<Name extends keyof SurfaceRequests = keyof SurfaceRequests> {
  ask: Name;
  request: SurfaceRequests[Name][0];
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
