import { Trash2, X } from 'lucide';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../ui/controls/plural.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { ColourChoice } from './colour-choice.tsx';
import { countPicked, type LibraryDesk, type Picked } from './library-desk.ts';
import { isEntry } from './rows.ts';
import { TagField } from './tag-field.tsx';

/** What is done with all that is selected at once; or what was just deleted, and the way back. */
export function SelectionBar({ desk, known }: { desk: LibraryDesk; known: string }) {
  const count = countPicked(desk.picked.value);
  const gone = desk.gone.value;
  if (count > 0) return <Selected desk={desk} known={known} />;
  if (!gone) return null;
  return (
    <div class="selection-bar">
      <span role="status">{plural('libraryDeleted', countPicked(gone))}</span>
      <button type="button" class="button button-quiet" onClick={() => void desk.restore(gone)}>
        {t('undo')}
      </button>
    </div>
  );
}

function Selected({ desk, known }: { desk: LibraryDesk; known: string }) {
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
        <Together desk={desk} known={known} picked={picked} />
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
  known: string;
  picked: Picked;
}

function Together({ desk, known, picked }: TogetherProps) {
  return (
    <>
      {picked.quotes.length > 0 && (
        <ColourChoice
          colour={null}
          choose={(colour) => void desk.change({ ...picked, notes: [] }, { colour })}
        />
      )}
      <TagField
        tags={commonTags(picked)}
        known={known}
        add={(tag) => void desk.change(picked, { addTags: [tag] })}
        remove={(tag) => void desk.change(picked, { removeTags: [tag] })}
      />
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
