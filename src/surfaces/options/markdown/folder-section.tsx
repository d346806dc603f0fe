import { FolderInput, FolderX, PencilLine } from 'lucide';
import { explain, t } from '../../../browser/i18n.ts';
import { language } from '../../../browser/language.ts';
import { plural } from '../../../browser/plural.ts';
import { ask } from '../../../messages/ask.ts';
import type { FolderState } from '../../../model/folder.ts';
import { Choice } from '../../../ui/controls/choice.tsx';
import { Problem } from '../../../ui/controls/problem.tsx';
import { PATIENCE, useFolder } from '../../../ui/export/use-folder.ts';
import { useOutSettings } from '../../../ui/export/use-out-settings.ts';
import { Icon } from '../../../ui/theme/icon.tsx';

/** The folder in which every article with quotes or a note is a file that keeps itself. */
export function FolderSection() {
  const { state, failure, choose, goOn, stop } = useFolder();
  const hasFolder = state !== null && state.name !== null;
  const waits = hasFolder && !state.granted;
  return (
    <>
      {hasFolder && (
        <p class="folder-name">
          {t('folderName')} <strong dir="auto">{state.name}</strong>
        </p>
      )}
      <p class="muted" role="status">
        {hasFolder && <Standing state={state} />}
      </p>
      {failure && <Problem sentence={explain(failure)} />}
      {hasFolder && state.fault && <Problem sentence={t(state.fault)} />}
      <div class="rules-ways">
        {waits && (
          <button type="button" class="button button-first" onClick={() => void goOn()}>
            <Icon node={PencilLine} />
            {t('folderGoOn')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void choose()}>
          <Icon node={FolderInput} />
          {t(hasFolder ? 'folderOther' : 'folderChoose')}
        </button>
        {hasFolder && (
          <button type="button" class="button" onClick={() => void stop()}>
            <Icon node={FolderX} />
            {t('folderStop')}
          </button>
        )}
      </div>
      {hasFolder && <WithArticles />}
      <p class="muted folder-more">{t(waits ? 'folderEveryVisit' : 'folderMore')}</p>
    </>
  );
}

/** Whether the files have the clean article, too: all of them are written anew for it. */
function WithArticles() {
  const [settings, change] = useOutSettings();
  if (!settings) return null;
  return (
    <div class="choices">
      <Choice
        label={t('exportWithCopies')}
        checked={settings.folderArticles}
        change={async (folderArticles) => {
          await change({ folderArticles });
          await ask('folder:write-all', { anew: false }, PATIENCE);
        }}
      />
    </div>
  );
}

function Standing({ state: { granted, waiting, written } }: { state: FolderState }) {
  if (waiting > 0) return plural('folderWaiting', waiting);
  if (!granted) return t('folderAsleep');
  return written === null ? t('folderEmpty') : t('folderWritten', timeOf(written));
}

const timeOf = (time: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
