import { PANEL_PORT } from '../../model/panel-port.ts';
import { extension } from '../extension.ts';

/**
 * Calls `listener` with how many side panels stand open beside the page, whenever that changes, until
 * `signal` is aborted. A panel holds its line to the page itself: the background has no part in it.
 */
export function hearPanel(listener: (open: number) => void, signal: AbortSignal): void {
  const connected = extension().runtime?.onConnect;
  let open = 0;
  const tell = (change: number) => {
    open += change;
    if (!signal.aborted) listener(open);
  };
  const hear = (
    port: Parameters<Parameters<NonNullable<typeof connected>['addListener']>[0]>[0],
  ) => {
    if (port.name !== PANEL_PORT) return;
    port.onDisconnect.addListener(() => tell(-1));
    tell(1);
  };
  connected?.addListener(hear);
  signal.addEventListener('abort', () => connected?.removeListener(hear), { once: true });
}
