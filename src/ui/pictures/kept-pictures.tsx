import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatSize, sentences } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import { listen } from '../../messages/listen.ts';
import {
  dropPictures,
  type PictureTotal,
  picturesOf,
  totalOf,
} from '../../pictures/kept/kept-pictures.ts';
import { DeletePictures } from './delete-pictures.tsx';

/**
 * How many pictures are kept with a copy, and how large they are; nothing where none are.
 * @param copy the key it is kept under; null while that is not known
 */
export function KeptPictures({ copy }: { copy: string | null }) {
  const [total, drop] = useKeptPictures(copy);
  const [isDropped, setDropped] = useState(false);
  if (!total || copy === null || (!isDropped && total.count + total.missing === 0)) return null;
  const { count, missing, bytes } = total;
  return (
    <>
      <p class="muted" role="status">
        {sentences(
          count > 0 ? plural('picturesKept', count, formatSize(bytes)) : '',
          missing > 0 ? plural('picturesMissing', missing) : '',
          isDropped && count === 0 ? t('picturesDeleted') : '',
        )}
      </p>
      {count > 0 && <DeletePictures drop={() => void drop().then(() => setDropped(true))} />}
    </>
  );
}

/** What is kept, and a way to let go of it. */
function useKeptPictures(copy: string | null): [PictureTotal | null, () => Promise<void>] {
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
  const drop = async () => {
    if (copy === null) return;
    await dropPictures([copy]);
    setTotal(totalOf(await picturesOf(copy)));
  };
  return [total, drop];
}
