import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ask } from '../../messages/ask.ts';
import type { PictureChoice } from '../../model/pictures.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { Pictures } from './pictures.ts';

/**
 * The pictures of an article, for as long as it is to be seen.
 * @param onlyLoaded nothing may come by itself but what the article's page has loaded
 */
export function usePictures(article: OpenArticle, onlyLoaded: boolean): Pictures {
  const loaded = article.pictures.value;
  const [pictures, leaving] = useMemo(() => {
    const leaving = new AbortController();
    const page = article.reading.peek().article.url;
    const source = {
      page,
      loaded,
      onlyLoaded,
      choice: chosen(),
      copy: keyOf(article, leaving.signal),
    };
    return [new Pictures(source, leaving.signal), leaving] as const;
  }, [article, onlyLoaded]);
  useEffect(() => () => leaving.abort(), [leaving]);
  useEffect(() => pictures.learn(loaded), [pictures, loaded]);
  return pictures;
}

/** After so long, in milliseconds, pictures come without what is kept: whoever keeps it is silent. */
const PATIENCE = 3000;

/** The key under which a copy of what is read may be kept, with its pictures; null where none is told. */
function keyOf({ copyKey, annotations }: OpenArticle, signal: AbortSignal): Promise<string | null> {
  if (copyKey !== null) return Promise.resolve(copyKey);
  return new Promise((told) => {
    const stop = effect(() => {
      if (annotations.key.value !== null) told(annotations.key.value);
    });
    const end = () => {
      stop();
      told(null);
    };
    const timer = setTimeout(end, PATIENCE);
    signal.addEventListener('abort', () => [clearTimeout(timer), end()], { once: true });
  });
}

/** Where it cannot be known, nothing is asked of anybody. */
async function chosen(): Promise<PictureChoice> {
  const settings = await ask('settings:pictures', {});
  return settings.ok ? settings.value.pictures : 'none';
}
