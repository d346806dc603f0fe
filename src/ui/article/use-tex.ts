import { useEffect, useState } from 'preact/hooks';
import { type DrawTex, loadTex, mayHoldTex } from './draw-formulas.ts';

/** What draws the TeX of an article; null until it has come, and where the article has none. */
export function useTex(content: string): DrawTex | null {
  const [draw, setDraw] = useState<DrawTex | null>(null);
  const isWanted = draw === null && mayHoldTex(content);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const take = (loaded: DrawTex): void => {
      if (!isGone) setDraw(() => loaded);
    };
    // Without it the source is shown, as before.
    void loadTex().then(take, () => undefined);
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return draw;
}
