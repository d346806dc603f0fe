import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { HidingSettings } from '../../model/settings.ts';

/**
 * What is set about hiding, null until it has come: follows every change that is made elsewhere. The
 * second shows other settings at once, before they are kept.
 */
export function useHidingSettings(): [HidingSettings | null, (settings: HidingSettings) => void] {
  const [settings, setSettings] = useState<HidingSettings | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const read = async () => {
      const known = await ask('settings:hiding', {});
      if (known.ok && !leaving.signal.aborted) setSettings(known.value);
    };
    listen('hiding:changed', () => void read(), leaving.signal);
    void read();
    return () => leaving.abort();
  }, []);
  return [settings, setSettings];
}
