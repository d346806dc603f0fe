import { useEffect, useState } from 'preact/hooks';
import { askToFetchAnywhere } from '../../browser/host-access.ts';
import { t } from '../../browser/i18n.ts';
import { formatSize, sentences } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import type { PictureSettings } from '../../model/pictures.ts';
import {
  allPictures,
  dropAllPictures,
  type PictureTotal,
  totalOf,
} from '../../pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../pictures/kept/picture-bounds.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { DeletePictures } from '../../ui/pictures/delete-pictures.tsx';

interface KeepPicturesProps {
  settings: PictureSettings;
  set(settings: PictureSettings): Promise<void>;
}

/** Whether kept articles hold their pictures, and how much room these take up. */
export function KeepPictures({ settings, set }: KeepPicturesProps) {
  const [isRefused, setRefused] = useState(false);
  const [total, drop] = useTotal();
  const [isDropped, setDropped] = useState(false);
  const isOff = settings.pictures === 'none';
  const change = async (keep: boolean) => {
    // Nothing may be awaited before this: the click would be over.
    const may = !keep || (await askToFetchAnywhere());
    setRefused(!may);
    await set({ ...settings, keep });
  };
  return (
    <>
      <Choice
        label={t('optionsPicturesKeep')}
        more={sentences(
          isOff ? t('optionsPicturesKeepNot') : t('optionsPicturesKeepMore', ...bounds()),
          total && total.count > 0
            ? plural('optionsPicturesKept', total.count, formatSize(total.bytes))
            : '',
        )}
        checked={settings.keep && !isOff}
        isDisabled={isOff}
        change={change}
      />
      {total && total.count > 0 && (
        <DeletePictures drop={() => void drop().then(() => setDropped(true))} />
      )}
      <p class="muted" role="status">
        {isDropped && t('picturesDeleted')}
      </p>
      {isRefused && <Problem sentence={t('optionsPicturesNoLeave')} />}
    </>
  );
}

const bounds = (): [string, string, string] => [
  formatSize(PICTURE_BOUNDS.picture),
  formatSize(PICTURE_BOUNDS.copy),
  formatSize(PICTURE_BOUNDS.library),
];

/** What is kept, and a way to let go of all of it. */
function useTotal(): [PictureTotal | null, () => Promise<void>] {
  const [total, setTotal] = useState<PictureTotal | null>(null);
  const look = () =>
    allPictures().then(
      (entries) => setTotal(totalOf(entries)),
      // How many there are is of less weight than the choice.
      (thrown: unknown) => console.warn('pictures', thrown),
    );
  useEffect(() => void look(), []);
  return [total, () => dropAllPictures().then(look)];
}
