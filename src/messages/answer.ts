import { onMessage } from '../browser/runtime-messages.ts';
import { type ReportHandlers, type RequestHandlers, route } from './route.ts';

/** Answers the surfaces and hears the content scripts; call once, at top level of the background. */
export function answer(requests: RequestHandlers, reports: ReportHandlers): void {
  onMessage((message, origin) => route({ requests, reports }, message, origin));
}
