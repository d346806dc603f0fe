import type { RequestHandlers } from '../../messages/route.ts';
import type { PictureKeeper } from './keep-pictures.ts';

type CopyRequests = Pick<RequestHandlers, 'copy:put' | 'copy:keep'>;

/** The same handlers of requests; after those that write a copy, its pictures follow. */
export function followCopies<Handlers extends CopyRequests>(
  handlers: Handlers,
  pictures: Pick<PictureKeeper, 'wake'>,
): Handlers {
  const followed: CopyRequests = {
    'copy:put': async (...asked) => {
      const put = await handlers['copy:put'](...asked);
      // Not awaited: the copy is kept, and words come before pictures.
      if (put.ok) void pictures.wake([put.value.key]);
      return put;
    },
    'copy:keep': async (...asked) => {
      const kept = await handlers['copy:keep'](...asked);
      if (kept.ok) void pictures.wake([kept.value.key]);
      return kept;
    },
  };
  return { ...handlers, ...followed };
}
