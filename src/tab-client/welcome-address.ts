import { extensionUrl } from '../browser/extension-address.ts';

/** Address of the page that says, once, what Lectern does, with an article to try it on. */
export const welcomeAddress = (): string => extensionUrl('src/surfaces/welcome/welcome.html');
