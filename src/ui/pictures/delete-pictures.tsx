import { t } from '../../browser/i18n.ts';

/** The button that lets go of kept pictures; no way back is needed, since they come again. */
export const DeletePictures = ({ drop }: { drop(): void }) => (
  <button type="button" class="button button-by-itself" onClick={drop}>
    {t('picturesDelete')}
  </button>
);
