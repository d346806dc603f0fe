import { ArchiveRestore, ArrowLeft } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatCount } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { CopyTaken, ExportButton } from './export/export-ways.tsx';
import { SORTS, type Sort } from './index/library-query.ts';
import type { LibraryController, Shown } from './library-controller.ts';
import { countPicked, pickedOf } from './list/picked.ts';

/** What is shown, in numbers; its order; and the way to what was removed, and back. */
export function Summary({ controller }: { controller: LibraryController }) {
  const { removed } = controller.query.value;
  const { isLoose, chosen } = controller.shown.value;
  const isTaken = !removed && chosen.length > 0;
  const phase = controller.shelves.phase.value;
  if (phase === 'opening' || phase === 'failed') return null;
  return (
    <div class="summary">
      <p role="status" class="summary-count">
        {removed && <strong>{t('libraryBin')} · </strong>}
        {countsOf(controller.shown.value).join(' · ')}
        {isLoose && ` · ${t('libraryLoose')}`}
        {phase !== 'ready' && <span class="summary-busy"> · {t('libraryReading')}</span>}
      </p>
      <div class="summary-ways">
        {isTaken && <CopyTaken taken={() => controller.shown.peek().chosen} />}
        {isTaken && <ExportButton controller={controller} asked="shown" />}
        {isTaken && <Order controller={controller} />}
        {removed && <Empty controller={controller} />}
        <OtherView controller={controller} />
      </div>
    </div>
  );
}

/** What was found in the text of copies alone holds no quote or note that was asked for. */
function countsOf({ chosen, rows }: Shown): string[] {
  const inTexts = chosen.filter(({ isInText }) => isInText).length;
  const entries = () =>
    t(
      'libraryCount',
      plural('libraryEntries', countPicked(pickedOf(rows))),
      plural('libraryArticles', chosen.length - inTexts),
    );
  return [
    ...(inTexts === 0 || inTexts < chosen.length ? [entries()] : []),
    ...(inTexts > 0 ? [plural('libraryInTexts', inTexts)] : []),
  ];
}

function Order({ controller }: { controller: LibraryController }) {
  const id = useId();
  return (
    <>
      <label class="spoken" for={id}>
        {t('librarySort')}
      </label>
      <select
        id={id}
        class="select"
        value={controller.query.value.sort}
        onChange={({ currentTarget }) =>
          controller.query.set({ sort: currentTarget.value as Sort })
        }
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {t(`librarySort_${one}`)}
          </option>
        ))}
      </select>
    </>
  );
}

function OtherView({ controller }: { controller: LibraryController }) {
  const { removed } = controller.query.value;
  const count = controller.removedCount.value;
  const turn = () => {
    controller.selected.value = new Set();
    controller.query.set({ removed: !removed });
  };
  const kept = count > 0 ? t('libraryRemoved', formatCount(count)) : t('libraryBin');
  return (
    <button type="button" class="button button-muted" onClick={turn}>
      <Icon node={removed ? ArrowLeft : ArchiveRestore} turns={removed} />
      {removed ? t('libraryBack') : kept}
    </button>
  );
}

/** Two steps: what is emptied cannot be restored. */
function Empty({ controller }: { controller: LibraryController }) {
  const [isAsked, setAsked] = useState(false);
  const count = controller.removedCount.value;
  if (count === 0) return null;
  if (!isAsked)
    return (
      <button type="button" class="button" onClick={() => setAsked(true)}>
        {t('libraryEmpty')}
      </button>
    );
  return (
    <>
      <span role="status">{plural('libraryEmptyAsk', count)}</span>
      <button type="button" class="button button-first" onClick={() => void controller.empty()}>
        {t('libraryEmptyNow')}
      </button>
      <button type="button" class="button" onClick={() => setAsked(false)}>
        {t('optionsCancel')}
      </button>
    </>
  );
}
