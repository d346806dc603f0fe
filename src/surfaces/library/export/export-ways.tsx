import { Copy, Download } from 'lucide';
import { t } from '../../../browser/i18n.ts';
import { CopyButton } from '../../../ui/annotations/copy/copy-button.tsx';
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

interface CopyAllProps {
  taken(): readonly TakenOut[];
  tabIndex?: number;
}

/** Puts quotes and notes on the clipboard as Markdown, under the titles of their articles. */
export function CopyAll({ taken, tabIndex }: CopyAllProps) {
  const text = async () => {
    const { articleQuotes } = await import('../../../export/markdown/markdown-quotes.ts');
    const all = taken().filter(({ note, quotes }) => note?.text || quotes.length > 0);
    return `${all.map((one) => articleQuotes(exported(one, null, false))).join('\n\n')}\n`;
  };
  const ofLine = tabIndex === undefined ? {} : { tabIndex };
  return (
    <CopyButton
      icon={Copy}
      name="quotesCopyAll"
      done="quotesCopied"
      text={text}
      t={t}
      {...ofLine}
    />
  );
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
