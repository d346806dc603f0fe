import { useEffect, useState } from 'preact/hooks';

/** Below this, in pixels from the top, the bar stands over nothing. */
const TOP = 48;

/** What a person moves a page with. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * True from the first scroll down until the first scroll up. Where the text is brought to the place
 * it was left at, nobody has scrolled yet, and the bar stays.
 */
export function useIsReading(): boolean {
  const [isReading, setReading] = useState(false);
  useEffect(() => {
    let last = scrollY;
    let isMoved = false;
    const move = () => {
      isMoved = true;
    };
    const look = () => {
      if (isMoved && scrollY !== last) setReading(scrollY > last && scrollY > TOP);
      last = scrollY;
    };
    const options = { passive: true, capture: true };
    addEventListener('scroll', look, { passive: true });
    for (const type of MOVES) addEventListener(type, move, options);
    return () => {
      removeEventListener('scroll', look);
      for (const type of MOVES) removeEventListener(type, move, options);
    };
  }, []);
  return isReading;
}
