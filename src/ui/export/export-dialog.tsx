import { Download, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import {
  COPIES_ALONE,
  FORMAT_NAMES,
  type FormatName,
  QUOTES_ALONE,
  WITH_COPIES,
  WITH_PICTURES,
} from '../../export/library/format-names.ts';
import { Problem } from '../controls/problem.tsx';
import { Icon } from '../theme/icon.tsx';
import { BelowDownloads } from './below-downloads.tsx';
import type { ExportScope } from './export-scope.ts';
import { HandToObsidian } from './hand-to-obsidian.tsx';
import { KeptFolder } from './kept-folder.tsx';
import { Picks } from './picks.tsx';
import { type Progress, useExporting } from './use-exporting.ts';

interface ExportDialogProps {
  title: string;
  /** What can be taken out; the first is chosen. */
  scopes: readonly [ExportScope, ...ExportScope[]];
  /** Whether the clean article is taken along unless the reader says no. */
  withCopies: boolean;
  close(): void;
}

/** Asks what is to be taken out, in which format, and hands the file to the browser. */
export function ExportDialog({ title, scopes, withCopies, close }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [format, setFormat] = useState<FormatName>('markdown');
  const [chosen, setChosen] = useState(scopes[0].id);
  const [takesCopies, setTakesCopies] = useState(withCopies);
  const [takesPictures, setTakesPictures] = useState(true);
  const [isBelow, setBelow] = useState(false);
  const { progress, save, stop } = useExporting();
  const scope = scopes.find(({ id }) => id === chosen) ?? scopes[0];
  const isEmpty = COPIES_ALONE.has(format) ? scope.copies === 0 : !holds(format, scope);
  const wishes = { withCopies: takesCopies, withPictures: takesPictures, isBelow };
  const isWriting = progress.state === 'writing';
  return (
    <dialog
      ref={dialog}
      class="export"
      aria-labelledby="export-title"
      onClose={() => {
        stop();
        close();
      }}
      // What is pressed in here is meant for nothing behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="export-head">
        <h2 class="export-title" id="export-title">
          {title}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('close')}
          title={t('close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon node={X} />
        </button>
      </header>
      <div class="export-inside">
        {scopes.length > 1 ? (
          <Picks
            name="export-scope"
            legend={t('exportWhat')}
            picks={scopes.map(({ id, name }) => ({ id, name }))}
            picked={chosen}
            pick={setChosen}
          />
        ) : (
          <p class="muted">{scope.name}</p>
        )}
        <Picks
          name="export-format"
          legend={t('exportFormat')}
          picks={FORMAT_NAMES.map((id) => ({
            id,
            name: t(`exportFormat_${id}`),
            more: t(`exportMore_${id}`),
          }))}
          picked={format}
          pick={(id) => setFormat(id as FormatName)}
          inColumns
        />
      </div>
      <footer class="export-foot">
        {WITH_COPIES.has(format) && !COPIES_ALONE.has(format) && scope.copies > 0 && (
          <label class="export-copies">
            <input
              type="checkbox"
              checked={takesCopies}
              onChange={({ currentTarget }) => setTakesCopies(currentTarget.checked)}
            />
            {t('exportWithCopies')}
          </label>
        )}
        {WITH_PICTURES.has(format) &&
          scope.copies > 0 &&
          (takesCopies || COPIES_ALONE.has(format)) && (
            <label class="export-copies">
              <input
                type="checkbox"
                checked={takesPictures}
                onChange={({ currentTarget }) => setTakesPictures(currentTarget.checked)}
              />
              {t('exportWithPictures')}
            </label>
          )}
        <BelowDownloads checked={isBelow} change={setBelow} />
        {progress.state === 'failed' && <Problem sentence={t('exportFailed')} />}
        <div class="export-ways">
          <button
            type="button"
            class="button button-first"
            aria-disabled={isEmpty || isWriting}
            onClick={() => isEmpty || isWriting || void save(format, scope, wishes)}
          >
            <Icon node={Download} />
            {t('exportSave')}
          </button>
          {isWriting && (
            <button type="button" class="button export-later" onClick={stop}>
              {t('optionsCancel')}
            </button>
          )}
          <Said progress={progress} scope={scope} isEmpty={isEmpty} />
        </div>
        {format === 'markdown' && scope.only === null && <KeptFolder />}
        {format === 'markdown' && scope.only !== null && !isEmpty && (
          <HandToObsidian scope={{ ...scope, only: scope.only }} withCopy={takesCopies} />
        )}
      </footer>
    </dialog>
  );
}

/** Whether a file of this format would hold anything. */
const holds = (format: FormatName, { count, quotes }: ExportScope): boolean =>
  QUOTES_ALONE.has(format) ? quotes > 0 : count > 0;

interface SaidProps {
  progress: Progress;
  scope: ExportScope;
  isEmpty: boolean;
}

function Said({ progress, scope, isEmpty }: SaidProps) {
  const { count } = scope;
  return (
    <div class="export-said" role="status">
      {isEmpty && <span class="muted">{t('exportNothing')}</span>}
      {progress.state === 'writing' && (
        <span class="export-later">
          <progress aria-label={t('exportWriting')} max={count} value={progress.done} />{' '}
          {plural('exportProgress', count, progress.done)}
        </span>
      )}
      {progress.state === 'cancelled' && t('exportCancelled')}
      {progress.state === 'saved' && t('exportSaved', progress.name)}
    </div>
  );
}
