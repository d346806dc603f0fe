import { openOutOfPrivate } from '../browser/private-windows.ts';
import { welcomeAddress } from '../tab-client/welcome-address.ts';

/** Opens the page for whoever has just installed the extension; a browser without a window shows none. */
export async function showWelcome(): Promise<void> {
  await openOutOfPrivate(welcomeAddress()).catch((thrown) => console.warn('welcome', thrown));
}
