import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that something just done is said. */
const SAID = 4000;

/** What was done just now, and how to say it; null again after a while. */
export function useSaid<T>(): [T | null, (said: T) => void] {
  const [said, setSaid] = useState<T | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}
