import { broadcast } from '../messages/broadcast.ts';
import type { RequestHandlers } from '../messages/route.ts';
import { StoreError } from '../store/failure.ts';
import type { Store } from '../store/store.ts';
import { attempt } from './attempt.ts';

/** The requests that are about hiding on live pages. */
export type HidingRequests = Pick<
  RequestHandlers,
  | 'settings:hiding'
  | 'settings:set-hiding'
  | 'rules:list'
  | 'rule:put'
  | 'rule:remove'
  | 'rule:restore'
  | 'rules:import'
  | 'lists:forget'
  | 'settings:pictures'
  | 'settings:set-pictures'
>;

/**
 * Answers them out of the store. After each write the mirror is brought up to date, then the news
 * is sent, then success is told: who hears of a change finds it everywhere.
 * @param mirror copies the store to where content scripts read it; gives whether all is there
 */
export function hidingRequests(store: Store, mirror: () => Promise<boolean>): HidingRequests {
  const write = <T>(work: Promise<T>) => attempt(announced(work, mirror));
  return {
    'settings:hiding': () => attempt(store.hidingSettings()),
    'settings:set-hiding': ({ settings }) => write(store.putHidingSettings(settings)),
    'settings:pictures': () => attempt(store.pictureSettings()),
    'settings:set-pictures': ({ settings }) => write(store.putPictureSettings(settings)),
    'rules:list': ({ site }) => attempt(store.siteRules(site)),
    'rule:put': ({ rule }) => write(store.putSiteRule(rule)),
    'rule:remove': ({ id }) => write(store.removeSiteRule(id).then(() => ({ id }))),
    'rule:restore': ({ id }) => write(store.restoreSiteRule(id)),
    'lists:forget': () => attempt(store.forgetSites().then(() => null)),
    'rules:import': ({ rules }) => write(store.importSiteRules(rules)),
  };
}

async function announced<T>(work: Promise<T>, mirror: () => Promise<boolean>): Promise<T> {
  const written = await work;
  const isCopied = await mirror();
  // Not awaited: the write is done, whoever hears of it.
  void broadcast('hiding:changed', {});
  if (!isCopied) throw new StoreError('mirrorFull', 'saved, but not copied for pages');
  return written;
}
