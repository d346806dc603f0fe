import { useEffect } from 'preact/hooks';
import { askToDownload, mayDownload } from '../../browser/downloads.ts';
import { t } from '../../browser/i18n.ts';

/** The folder of ours below the downloads. */
export const OUR_FOLDER = 'Lectern';

interface BelowDownloadsProps {
  checked: boolean;
  change(checked: boolean): void;
}

/** Whether files go into a folder of ours; the browser is asked when that is first wished for. */
export function BelowDownloads({ checked, change }: BelowDownloadsProps) {
  useEffect(() => {
    void mayDownload().then((may) => may && change(true));
  }, []);
  return (
    <label class="export-copies">
      <input
        type="checkbox"
        checked={checked}
        onChange={async ({ currentTarget }) => {
          const isWished = currentTarget.checked;
          const may = isWished && (await askToDownload());
          currentTarget.checked = may;
          change(may);
        }}
      />
      {t('exportBelow', OUR_FOLDER)}
    </label>
  );
}
