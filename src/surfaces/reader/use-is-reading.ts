import { useEffect, useState } from 'preact/hooks';

/** Below this, in pixels from the top, the bar stands over nothing. */
const TOP = 48;

/** True from the first scroll down until the first scroll up. */
export function useIsReading(): boolean {
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    let last = scrollY;
    const look = () => {
      if (scrollY !== last) setReading(scrollY > last && scrollY > TOP);
      last = scrollY;
    };
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return isReading;
}
