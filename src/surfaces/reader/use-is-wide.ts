import { useEffect, useState } from 'preact/hooks';

/** As in `reader.css`: room for the outline and the margin beside the column. */
const WIDE = '(min-width: 1160px)';

/** Whether the window has room for the margin now. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => setWide(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isWide;
}
