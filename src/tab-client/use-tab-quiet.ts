import { useEffect, useState } from 'preact/hooks';
import { type QuietCalls, TabQuiet } from './tab-quiet.ts';

/** Follows what is hidden on the page of a tab while the component stands. */
export function useTabQuiet(tabId: number, calls: QuietCalls): TabQuiet | null {
  const [quiet, setQuiet] = useState<TabQuiet | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setQuiet(new TabQuiet(tabId, calls, leaving.signal));
    return () => leaving.abort();
  }, [tabId, calls]);
  return quiet;
}
