import { useRef, useState } from 'preact/hooks';
import { download } from '../../browser/downloads.ts';
import type { ExportedArticle } from '../../export/library/exported-article.ts';
import { COPIES_ALONE, type FormatName, WITH_COPIES } from '../../export/library/format-names.ts';
import { pause } from '../../text/pause.ts';
import { blobOf, saveBlob } from '../controls/download-file.ts';
import { OUR_FOLDER } from './below-downloads.tsx';
import type { ExportScope } from './export-scope.ts';

/** How far a file has been written, and what has come of it. */
export type Progress =
  | { state: 'idle' }
  | { state: 'writing'; done: number }
  | { state: 'saved'; name: string }
  | { state: 'cancelled' }
  | { state: 'failed' };

/** What of it, and where it goes. */
interface Wishes {
  withCopies: boolean;
  /** Those that are kept with the clean articles. */
  withPictures: boolean;
  /** Into a folder of ours below the downloads. */
  isBelow: boolean;
}

/** Writes files one at a time and hands each to the browser. */
export function useExporting() {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    setProgress({ state: 'cancelled' });
  };
  const save = async (format: FormatName, scope: ExportScope, wishes: Wishes) => {
    const { withCopies, withPictures, isBelow } = wishes;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setProgress({ state: 'writing', done: 0 });
    const count = (done: number) => setProgress({ state: 'writing', done });
    try {
      const wanted = WITH_COPIES.has(format) && (withCopies || COPIES_ALONE.has(format));
      const articles = counted(scope.articles(wanted), count, signal);
      const written = await write(format, articles, scope.only, withPictures);
      if (signal.aborted) return;
      const name = isBelow ? `${OUR_FOLDER}/${written.name}` : written.name;
      if (isBelow) await download(name, written.blob);
      else saveBlob(name, written.blob);
      setProgress({ state: 'saved', name });
    } catch (thrown) {
      if (signal.aborted) return;
      console.warn('export', thrown);
      setProgress({ state: 'failed' });
    }
  };
  return { progress, save, stop };
}

/** The writers, and the libraries they need, are loaded when the first file is asked for. */
async function write(
  format: FormatName,
  articles: AsyncIterable<ExportedArticle>,
  only: string | null,
  withPictures: boolean,
) {
  const { writeLibrary } = await import('../../export/library/write-library.ts');
  const { writerContext } = await import('./writer-context.ts');
  const { name, type, body } = writeLibrary(
    format,
    articles,
    await writerContext(withPictures),
    only,
  );
  return { name, blob: await blobOf(body, type) };
}

/** Milliseconds of work after which the page may draw. */
const SLICE = 40;

async function* counted(
  articles: AsyncIterable<ExportedArticle>,
  count: (done: number) => void,
  signal: AbortSignal,
): AsyncGenerator<ExportedArticle> {
  let done = 0;
  let since = performance.now();
  for await (const article of articles) {
    signal.throwIfAborted();
    yield article;
    done += 1;
    if (performance.now() - since < SLICE) continue;
    count(done);
    await pause();
    since = performance.now();
  }
}
