import '../../messages/reader-kit.ts';
import { readLivePage } from './read-live-page.ts';

// Injected once for each reading; the one that is there serves as well.
globalThis.lecternReaderKit ??= { read: readLivePage };
