import type { Surface } from '../../scripts/drive/surface.mjs';
import { message } from '../../scripts/start/message.mjs';

/** Picks a file to be imported in the page of settings, as the browser's dialog would. */
export async function pickBackup(options: Surface, bytes: Uint8Array): Promise<void> {
  await options.evaluate(
    (base64: string, name: string) => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
      const input = inputs.find((one) => one.getAttribute('aria-label') === name);
      const picked = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      picked.items.add(new File([bytes], 'backup.zip'));
      if (!input) throw new Error('There is no way to pick a file.');
      input.files = picked.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    Buffer.from(bytes).toString('base64'),
    await message('backupImport'),
  );
}
