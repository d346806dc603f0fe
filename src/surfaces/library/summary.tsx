import { ArchiveRestore, ArrowLeft } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../ui/controls/plural.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { SORTS, type Sort } from './index/library-query.ts';
import type { LibraryDesk } from './library-desk.ts';
import { countPicked, pickedOf } from './list/picked.ts';

/** What is shown, in numbers; its order; and the way to what was removed, and back. */
export function Summary({ desk }: { desk: LibraryDesk }) {
  const { removed } = desk.query.value;
  const { chosen, rows, isLoose } = desk.shown.value;
  const phase = desk.shelves.phase.value;
  if (phase === 'opening' || phase === 'failed') return null;
  return (
    <div class="summary">
      <p role="status" class="summary-count">
        {removed && <strong>{t('removed')} · </strong>}
        {t(
          'libraryCount',
          plural('libraryEntries', countPicked(pickedOf(rows))),
          plural('libraryArticles', chosen.length),
        )}
        {isLoose && ` · ${t('libraryLoose')}`}
        {phase !== 'ready' && <span class="summary-busy"> · {t('libraryReading')}</span>}
      </p>
      <div class="summary-ways">
        {!removed && <Order desk={desk} />}
        {removed && <Empty desk={desk} />}
        <OtherView desk={desk} />
      </div>
    </div>
  );
}

function Order({ desk }: { desk: LibraryDesk }) {
  const id = useId();
  return (
    <>
      <label class="spoken" for={id}>
        {t('librarySort')}
      </label>
      <select
        id={id}
        class="select"
        value={desk.query.value.sort}
        onChange={({ currentTarget }) => desk.query.set({ sort: currentTarget.value as Sort })}
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

function OtherView({ desk }: { desk: LibraryDesk }) {
  const { removed } = desk.query.value;
  const count = desk.removedCount.value;
  if (!removed && count === 0) return null;
  const turn = () => {
    desk.selected.value = new Set();
    desk.query.set({ removed: !removed });
  };
  return (
    <button type="button" class="button button-quiet" onClick={turn}>
      <Icon node={removed ? ArrowLeft : ArchiveRestore} />
      {removed ? t('libraryBack') : t('libraryRemoved', count)}
    </button>
  );
}

/** Two steps: what is emptied cannot be restored. */
function Empty({ desk }: { desk: LibraryDesk }) {
  const [isAsked, setAsked] = useState(false);
  const count = desk.removedCount.value;
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
      <button type="button" class="button button-first" onClick={() => void desk.empty()}>
        {t('libraryEmptyNow')}
      </button>
      <button type="button" class="button" onClick={() => setAsked(false)}>
        {t('optionsCancel')}
      </button>
    </>
  );
}
