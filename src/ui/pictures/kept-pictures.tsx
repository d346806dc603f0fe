import { useEffect, useState } from 'preact/hooks';
import { formatSize, sentences } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import { listen } from '../../messages/listen.ts';
import { type PictureTotal, picturesOf, totalOf } from '../../pictures/kept/kept-pictures.ts';

/**
 * How many pictures are kept with a copy, and how large they are; nothing where none are.
 * @param copy the key it is kept under; null while that is not known
 */
export function KeptPictures({ copy }: { copy: string | null }) {
  const total = useKeptPictures(copy);
  if (!total || total.count + total.missing === 0) return null;
  const { count, missing, bytes } = total;
  return (
    <p class="muted">
      {sentences(
        count > 0 ? plural('picturesKept', count, formatSize(bytes)) : '',
        missing > 0 ? plural('picturesMissing', missing) : '',
      )}
    </p>
  );
}

function useKeptPictures(copy: string | null): PictureTotal | null {
  const [total, setTotal] = useState<PictureTotal | null>(null);
  useEffect(() => {
    if (copy === null) return;
    const stop = new AbortController();
    const look = () =>
      picturesOf(copy).then(
        (entries) => stop.signal.aborted || setTotal(totalOf(entries)),
        // The article is there without them.
        (thrown: unknown) => console.warn('pictures', thrown),
      );
    listen('store:changed', ({ keys }) => keys.includes(copy) && void look(), stop.signal);
    void look();
    return () => stop.abort();
  }, [copy]);
  return total;
}
