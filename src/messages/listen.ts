import * as v from 'valibot';
import { onMessage } from '../browser/runtime-messages.ts';
import type { Broadcasts } from './protocol.ts';
import { newsShapes } from './shapes.ts';

const announced = v.object({ news: v.string(), body: v.unknown() });

/** Hears what the background tells every surface, until `signal` is aborted. */
export function listen<Name extends keyof Broadcasts>(
  name: Name,
  listener: (body: Broadcasts[Name]) => void,
  signal: AbortSignal,
): void {
  const shape: v.GenericSchema<unknown, Broadcasts[Name]> = newsShapes[name];
  onMessage((message, origin) => {
    const ours = origin.from === 'extension' && v.is(announced, message) && message.news === name;
    const news = ours ? v.safeParse(shape, message.body) : null;
    if (news?.success) listener(news.output);
    return undefined;
  }, signal);
}
