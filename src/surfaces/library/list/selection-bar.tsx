import { Trash2, X } from 'lucide';
import { t } from '../../../browser/i18n.ts';
import { Swatches } from '../../../ui/annotations/swatches.tsx';
import { UndoLine } from '../../../ui/annotations/undo-line.tsx';
import { plural } from '../../../ui/controls/plural.ts';
import { TagRow } from '../../../ui/notes/tag-row.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import type { LibraryDesk } from '../library-desk.ts';
import { countPicked, type Picked } from './picked.ts';
import { isEntry } from './rows.ts';

/** What is done with all that is selected at once; or what was just deleted, and the way back. */
export function SelectionBar({ desk }: { desk: LibraryDesk }) {
  const count = countPicked(desk.picked.value);
  const gone = desk.removed.offered.value;
  if (count > 0) return <Selected desk={desk} />;
  if (!gone) return null;
  return (
    <div class="selection-bar">
      <UndoLine
        sentence={plural('libraryDeleted', countPicked(gone))}
        undo={() => void desk.restore(gone)}
        t={t}
      />
    </div>
  );
}

function Selected({ desk }: { desk: LibraryDesk }) {
  const { rows } = desk.shown.value;
  const selected = desk.selected.value;
  const picked = desk.picked.value;
  const ids = rows.filter(isEntry).map(({ id }) => id);
  const isAll = ids.every((id) => selected.has(id));
  const isRemoved = desk.query.value.removed;
  return (
    <div class="selection-bar" role="toolbar" aria-label={t('librarySelection')}>
      <span role="status" class="selection-count">
        {plural('librarySelected', countPicked(picked))}
      </span>
      {!isAll && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            desk.selected.value = new Set(ids);
          }}
        >
          {plural('librarySelectAll', ids.length)}
        </button>
      )}
      {isRemoved ? (
        <button type="button" class="button" onClick={() => void desk.restore(picked)}>
          {t('libraryRestore')}
        </button>
      ) : (
        <Together desk={desk} picked={picked} />
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('librarySelectNone')}
        title={t('librarySelectNone')}
        onClick={() => {
          desk.selected.value = new Set();
        }}
      >
        <Icon node={X} />
      </button>
    </div>
  );
}

interface TogetherProps {
  desk: LibraryDesk;
  picked: Picked;
}

function Together({ desk, picked }: TogetherProps) {
  return (
    <>
      {picked.quotes.length > 0 && (
        <Swatches
          action="quoteColour"
          t={t}
          chosen={null}
          choose={(colour) => void desk.paint(picked, colour)}
        />
      )}
      <TagRow tags={commonTags(picked)} change={(change) => desk.change(picked, change)} />
      <button type="button" class="button" onClick={() => void desk.remove(picked)}>
        <Icon node={Trash2} />
        {t('libraryDelete')}
      </button>
    </>
  );
}

/** Tags that all of them have. */
function commonTags({ quotes, notes }: Picked): string[] {
  const [first, ...others] = [...quotes, ...notes].map(({ tags }) => tags);
  return (first ?? []).filter((tag) => others.every((tags) => tags.includes(tag)));
}
