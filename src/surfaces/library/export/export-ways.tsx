import { Download } from 'lucide';
import { t } from '../../../browser/i18n.ts';
import { CopyAll } from '../../../ui/export/copy-all.tsx';
import { ExportDialog } from '../../../ui/export/export-dialog.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import type { LibraryController } from '../library-controller.ts';
import type { ExportAsked } from './export-asked.ts';
import { exported, type TakenOut } from './exported-articles.ts';
import { scopesOf } from './scopes.ts';

interface WayProps {
  controller: LibraryController;
  asked: ExportAsked;
}

/** The button that takes out what is shown, or what is selected. */
export function ExportButton({ controller, asked }: WayProps) {
  return (
    <button
      type="button"
      class="button"
      aria-haspopup="dialog"
      onClick={() => {
        controller.exporting.value = asked;
      }}
    >
      <Icon node={Download} />
      {t('export')}
    </button>
  );
}

interface CopyTakenProps {
  taken(): readonly TakenOut[];
  /** Of the button. */
  tabIndex?: number;
}

/** Copies what is to be taken out, but for articles of which nothing is written. */
export function CopyTaken({ taken, ...look }: CopyTakenProps) {
  const articles = () =>
    taken()
      .filter(({ note, quotes }) => note?.text || quotes.length > 0)
      .map((one) => exported(one, null, false));
  return <CopyAll articles={articles} {...look} />;
}

/** The question what is to be taken out, while it is asked. */
export function Exporting({ controller }: { controller: LibraryController }) {
  const asked = controller.exporting.value;
  if (!asked) return null;
  return (
    <ExportDialog
      title={t('export')}
      scopes={scopesOf(controller, asked)}
      withCopies={false}
      close={() => {
        controller.exporting.value = null;
      }}
    />
  );
}
