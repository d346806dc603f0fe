// @ts-check
import { fileURLToPath } from 'node:url';

/** The project's top folder, absolute, wherever a script is started from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
