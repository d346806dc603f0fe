import type { Surface } from '../../scripts/drive/surface.mjs';

/** Picks a file in the page, as the browser's dialog would. */
export const pickFile = (options: Surface, json: string) =>
  options.evaluate((text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const picked = new DataTransfer();
    picked.items.add(new File([text], 'lectern-rules.json', { type: 'application/json' }));
    if (!input) throw new Error('There is no way to pick a file.');
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, json);
