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
    const source = { page, loaded, onlyLoaded, choice: chosen(), copy: article.copyKey };
    return [new Pictures(source, leaving.signal), leaving] as const;
  }, [article, onlyLoaded]);
  useEffect(() => () => leaving.abort(), [leaving]);
  useEffect(() => pictures.learn(loaded), [pictures, loaded]);
  return pictures;
}

/** Where it cannot be known, nothing is asked of anybody. */
async function chosen(): Promise<PictureChoice> {
  const settings = await ask('settings:pictures', {});
  return settings.ok ? settings.value.pictures : 'none';
}
