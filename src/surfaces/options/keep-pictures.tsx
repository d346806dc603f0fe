import { useEffect, useState } from 'preact/hooks';
import { askToFetchAnywhere } from '../../browser/host-access.ts';
import { t } from '../../browser/i18n.ts';
import { formatSize } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import type { PictureSettings } from '../../model/pictures.ts';
import { allPictures, type PictureTotal, totalOf } from '../../pictures/kept/kept-pictures.ts';
import { PICTURE_BOUNDS } from '../../pictures/kept/picture-bounds.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { Problem } from '../../ui/controls/problem.tsx';

interface KeepPicturesProps {
  settings: PictureSettings;
  set(settings: PictureSettings): Promise<void>;
}

/** Whether kept articles hold their pictures, and how much room these take up. */
export function KeepPictures({ settings, set }: KeepPicturesProps) {
  const [isRefused, setRefused] = useState(false);
  const total = useTotal();
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
        more={isOff ? t('optionsPicturesKeepNot') : t('optionsPicturesKeepMore', ...bounds())}
        checked={settings.keep && !isOff}
        isDisabled={isOff}
        change={change}
      />
      {isRefused && <Problem sentence={t('optionsPicturesNoLeave')} />}
      {total && total.count > 0 && (
        <p class="muted">{plural('optionsPicturesKept', total.count, formatSize(total.bytes))}</p>
      )}
    </>
  );
}

const bounds = (): [string, string, string] => [
  formatSize(PICTURE_BOUNDS.picture),
  formatSize(PICTURE_BOUNDS.copy),
  formatSize(PICTURE_BOUNDS.library),
];

function useTotal(): PictureTotal | null {
  const [total, setTotal] = useState<PictureTotal | null>(null);
  useEffect(() => {
    // How many there are is of less weight than the choice.
    allPictures().then(
      (entries) => setTotal(totalOf(entries)),
      (thrown: unknown) => console.warn('pictures', thrown),
    );
  }, []);
  return total;
}
