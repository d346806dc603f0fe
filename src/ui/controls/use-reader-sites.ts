import { useEffect, useState } from 'preact/hooks';
import { ReaderSites } from './reader-sites.ts';

/** The sites whose articles open in the reader by themselves, as long as something shows them. */
export function useReaderSites(): ReaderSites | null {
  const [sites, setSites] = useState<ReaderSites | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setSites(new ReaderSites(leaving.signal));
    return () => leaving.abort();
  }, []);
  return sites;
}
