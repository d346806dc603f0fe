import type { Surface } from '../../scripts/drive/surface.mjs';

/** The words that are painted as quotes in a document, in any colour, in the order of the alphabet. */
export const paintedIn = (surface: Surface): Promise<string[]> =>
  surface.evaluate(() => {
    const colours = ['yellow', 'green', 'blue', 'pink', 'violet'];
    return colours
      .flatMap((colour) => [...(CSS.highlights.get(`lectern-${colour}`) ?? [])].map(String))
      .map((words) => words.replace(/\s+/g, ' '))
      .sort();
  });

/** How many pixels of a colour (red, green, blue) are to be seen of a document now. */
export async function pixelsOf(
  surface: Surface,
  colour: [number, number, number],
): Promise<number> {
  const picture = Buffer.from(await surface.screenshot()).toString('base64');
  return surface.evaluate(
    async (data: string, wanted: number[]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      const { data: pixels } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {
        data: [],
      };
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4)
        if (wanted.every((part, at) => pixels[i + at] === part)) count++;
      return count;
    },
    picture,
    colour,
  );
}
