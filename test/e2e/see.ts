import { findControl } from '../../scripts/drive/find-control.mjs';
import { type Surface, waitUntil } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';

/** The text of a document as it is to be seen. */
export const textOf = (surface: Surface): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
  surface.evaluate(() => document.body.innerText);

/** Waits until a document shows a text; throws when it does not come, with what was shown instead. */
export async function showsText(surface: Surface, text: string): Promise<void> {
  await waitUntil(`“${text}” to be shown`, async () => {
    const shown = await textOf(surface);
    if (shown.includes(text)) return true;
    throw new Error(`it shows “${shown.slice(0, 300)}”`);
  });
}

/** What stands in the note field of one of our pages. */
export async function noteIn(surface: Surface): Promise<string> {
  const selector = await findControl(surface, 'textbox', await message('note'));
  return surface.evaluate(
    (path: string) => document.querySelector<HTMLTextAreaElement>(path)?.value ?? '',
    selector,
  );
}
