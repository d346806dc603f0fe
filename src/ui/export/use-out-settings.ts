import { useEffect, useState } from 'preact/hooks';
import { isPrivateHere } from '../../browser/private-windows.ts';
import { ask } from '../../messages/ask.ts';
import type { OutSettings, OutSettingsChange } from '../../model/out-settings.ts';
import type { Result } from '../../model/result.ts';

/**
 * What is set about what goes out, and the way to change some of it; null until it has come, and in
 * private windows, of which no backup is made.
 * @param asked it is asked for anew when this is another
 */
export function useOutSettings(
  asked?: unknown,
): [OutSettings | null, (change: OutSettingsChange) => Promise<void>] {
  const [settings, setSettings] = useState<OutSettings | null>(null);
  const take = (result: Result<OutSettings>) => {
    if (result.ok) setSettings(result.value);
  };
  useEffect(() => {
    if (!isPrivateHere()) void ask('settings:out', {}).then(take);
  }, [asked]);
  return [settings, (change) => ask('settings:set-out', { settings: change }).then(take)];
}
