import { useEffect, useState } from 'preact/hooks';

/**
 * Whether a surface has been painted once: what stands below the fold, or is closed, is drawn after
 * the first text and not before it.
 */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // Effects are run in the frame that paints, or after it; a task of its own is after it.
    const timer = setTimeout(() => setPainted(true));
    return () => clearTimeout(timer);
  }, []);
  return isPainted;
}
