import type { Surface } from '../../scripts/drive/surface.mjs';

/** The words that are painted as quotes in a document, in any colour, in the order of the alphabet. */
export const paintedIn = (surface: Surface): Promise<string[]> =>
  surface.evaluate(() => {
    const colours = ['yellow', 'green', 'blue', 'pink', 'violet'];
    return colours
      .flatMap((colour) => [...(CSS.highlights.get(`mark-${colour}`) ?? [])].map(String))
      .map((words) => words.replace(/\s+/g, ' '))
      .sort();
  });

/** The words that are painted darker in a document, for several quotes have them. */
export const crossingIn = (surface: Surface): Promise<string[]> =>
  surface.evaluate(() => [...(CSS.highlights.get('mark-crossing') ?? [])].map(String));

/** A part of the window, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How many pixels of a colour (red, green, blue) are to be seen of a document, or a part of it, now. */
export async function pixelsOf(
  surface: Surface,
  colour: [number, number, number],
  box: Box | null = null,
): Promise<number> {
  const picture = Buffer.from(await surface.screenshot()).toString('base64');
  return surface.evaluate(
    async (data: string, wanted: number[], part: Box | null) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      const scale = bitmap.width / innerWidth;
      const { left, top, width, height } = part ?? {
        left: 0,
        top: 0,
        width: innerWidth,
        height: bitmap.height / scale,
      };
      const cut = [left, top, width, height].map((side) => Math.round(side * scale));
      const { data: pixels } = canvas?.getImageData(
        ...(cut as [number, number, number, number]),
      ) ?? {
        data: [],
      };
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4)
        if (wanted.every((part, at) => pixels[i + at] === part)) count++;
      return count;
    },
    picture,
    colour,
    box,
  );
}
