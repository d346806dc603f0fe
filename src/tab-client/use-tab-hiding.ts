import { useEffect, useState } from 'preact/hooks';
import { type HidingCalls, TabHiding } from './tab-hiding.ts';

/** Follows what is hidden on the page of a tab while the component stands. */
export function useTabHiding(tabId: number, calls: HidingCalls): TabHiding | null {
  const [hiding, setHiding] = useState<TabHiding | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setHiding(new TabHiding(tabId, calls, leaving.signal));
    return () => leaving.abort();
  }, [tabId, calls]);
  return hiding;
}
