import { innerRootOf } from '../../article/copy/inner-roots.ts';

/**
 * Calls `listener` when a frame that may be looked into has loaded, which comes without a change of
 * the page round it; until `signal`, where there is one, is aborted.
 */
export function onFrameLoad(listener: () => void, signal?: AbortSignal): void {
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement && innerRootOf(target)) listener();
  };
  document.addEventListener('load', loaded, { capture: true, ...(signal && { signal }) });
}
