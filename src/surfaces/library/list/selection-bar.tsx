import { Trash2, X } from 'lucide';
import { t } from '../../../browser/i18n.ts';
import { plural } from '../../../browser/plural.ts';
import { Swatches } from '../../../ui/annotations/swatches.tsx';
import { UndoLine } from '../../../ui/annotations/undo-line.tsx';
import { TagRow } from '../../../ui/notes/tag-row.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import { CopyTaken, ExportButton } from '../export/export-ways.tsx';
import { selected } from '../export/scopes.ts';
import type { LibraryController } from '../library-controller.ts';
import { countPicked, type Picked } from './picked.ts';
import { isEntry } from './rows.ts';

/** What is done with all that is selected at once; or what was just deleted, and the way back. */
export function SelectionBar({ controller }: { controller: LibraryController }) {
  const count = countPicked(controller.picked.value);
  const gone = controller.removed.offered.value;
  if (count > 0) return <Selected controller={controller} />;
  if (!gone) return null;
  return (
    <div class="selection-bar">
      <UndoLine
        sentence={plural('libraryDeleted', countPicked(gone))}
        undo={() => void controller.restore(gone)}
        t={t}
      />
    </div>
  );
}

function Selected({ controller }: { controller: LibraryController }) {
  const { rows } = controller.shown.value;
  const selected = controller.selected.value;
  const picked = controller.picked.value;
  const ids = rows.filter(isEntry).map(({ id }) => id);
  const isAll = ids.every((id) => selected.has(id));
  const isRemoved = controller.query.value.removed;
  return (
    <div class="selection-bar" role="toolbar" aria-label={t('librarySelection')}>
      <span role="status" class="selection-count">
        {plural('librarySelected', countPicked(picked))}
      </span>
      {!isAll && (
        <button
          type="button"
          class="button button-muted"
          onClick={() => {
            controller.selected.value = new Set(ids);
          }}
        >
          {plural('librarySelectAll', ids.length)}
        </button>
      )}
      {isRemoved ? (
        <button type="button" class="button" onClick={() => void controller.restore(picked)}>
          {t('libraryRestore')}
        </button>
      ) : (
        <Together controller={controller} picked={picked} />
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('librarySelectNone')}
        title={t('librarySelectNone')}
        onClick={() => {
          controller.selected.value = new Set();
        }}
      >
        <Icon node={X} />
      </button>
    </div>
  );
}

interface TogetherProps {
  controller: LibraryController;
  picked: Picked;
}

function Together({ controller, picked }: TogetherProps) {
  return (
    <>
      {picked.quotes.length > 0 && (
        <Swatches
          action="quoteColour"
          t={t}
          chosen={null}
          choose={(colour) => void controller.paint(picked, colour)}
        />
      )}
      <TagRow tags={commonTags(picked)} change={(change) => controller.change(picked, change)} />
      <CopyTaken taken={() => selected(controller)} />
      <ExportButton controller={controller} asked="selected" />
      <button type="button" class="button" onClick={() => void controller.remove(picked)}>
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
