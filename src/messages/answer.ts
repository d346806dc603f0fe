import { onMessage } from '../browser/runtime-messages.ts';
import { type Handlers, route } from './route.ts';

/** Answers surfaces and content scripts, and hears what these tell; call once, at top level of the background. */
export function answer(handlers: Handlers): void {
  onMessage((message, origin) => route(handlers, message, origin));
}
