import { onMessage } from '../browser/runtime-messages.ts';
import { type Handlers, route } from './route.ts';

/**
 * Answers surfaces and content scripts, and hears what these tell; call once, at top level of the
 * background.
 * @param inPrivate answers and hears those of private windows
 */
export function answer(handlers: Handlers, inPrivate: Handlers = handlers): void {
  onMessage((message, origin, isPrivate) =>
    route(isPrivate ? inPrivate : handlers, message, origin),
  );
}
