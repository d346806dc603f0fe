import type { FramePlace } from '../browser/origin.ts';
import type { FrameRequestHandlers, RequestHandlers } from '../messages/route.ts';
import { fail, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import { attempt } from './attempt.ts';
import { enterFrame, quoteOfFrame } from './note-frames.ts';

/**
 * Answers the frame in which the note on one quote is written: it may read that quote and change its
 * note and tags, and is told the names of the tags there are. Nothing else is its business.
 */
export function frameRequests(
  store: Store,
  requests: Pick<RequestHandlers, 'quotes:change' | 'tags:list'>,
): FrameRequestHandlers {
  const ofOwn = async <T>(
    frame: FramePlace,
    work: (id: string) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const id = await quoteOfFrame(frame);
    return id === null ? fail('frameNotAsked') : work(id);
  };
  return {
    'quote:framed': async ({ token }, frame) => {
      const id = await (token === null ? quoteOfFrame(frame) : enterFrame(frame, token));
      return id === null ? fail('frameNotAsked') : attempt(store.quote(id));
    },
    'quotes:change': ({ ids, change }, frame) =>
      ofOwn(frame, async (id) => {
        if (ids.some((other) => other !== id) || change.colour)
          return fail('requestRefused', 'a frame writes the note of its own quote');
        return requests['quotes:change']({ ids: [id], change }, frame.id);
      }),
    'tags:list': (asked, frame) => ofOwn(frame, () => requests['tags:list'](asked)),
  };
}
