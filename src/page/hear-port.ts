import { extension } from './extension.ts';

/**
 * Calls `listener` with how many surfaces hold a line of that name to the page, whenever that
 * changes, until `signal` is aborted. The background has no part in it: a surface that goes away
 * without a word ends its line with it.
 */
export function hearPort(
  name: string,
  listener: (open: number) => void,
  signal: AbortSignal,
): void {
  const connected = extension().runtime?.onConnect;
  let open = 0;
  const tell = (change: number) => {
    open += change;
    if (!signal.aborted) listener(open);
  };
  const hear = (
    port: Parameters<Parameters<NonNullable<typeof connected>['addListener']>[0]>[0],
  ) => {
    if (port.name !== name) return;
    port.onDisconnect.addListener(() => tell(-1));
    tell(1);
  };
  connected?.addListener(hear);
  signal.addEventListener('abort', () => connected?.removeListener(hear), { once: true });
}
