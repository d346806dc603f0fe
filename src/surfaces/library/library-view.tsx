import { Keyboard, Search, SlidersHorizontal } from 'lucide';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { isForInputMethod } from '../../text/composing.ts';
import { IconButton } from '../../ui/controls/icon-button.tsx';
import { useKeys } from '../../ui/controls/keys.ts';
import { KeysDialog } from '../../ui/controls/keys-dialog.tsx';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { SettingsButton } from '../../ui/controls/settings-button.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import { Exporting } from './export/export-ways.tsx';
import { Filters } from './filters.tsx';
import type { LibraryController } from './library-controller.ts';
import { LIBRARY_KEYS } from './library-keys.ts';
import { ListOrNone } from './list/list-or-none.tsx';
import { SelectionBar } from './list/selection-bar.tsx';
import { BackupLine, FolderLine } from './out-lines.tsx';
import { Summary } from './summary.tsx';
import { UnreadEntries } from './unread-entries.tsx';

/** The library: a list to search. */
export function LibraryView({ controller }: { controller: LibraryController }) {
  const search = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const toggleHelp = () => (help.current?.open ? help.current.close() : help.current?.showModal());
  useKeys({ '/': () => search.current?.select(), '?': toggleHelp });
  const failure = controller.failure.value;
  return (
    <div class="library">
      <header class="library-bar">
        <h1 class="library-title book">{t('library')}</h1>
        <SearchField controller={controller} field={search} />
        <button
          type="button"
          class="icon-button library-filters-button"
          aria-label={t('libraryFilters')}
          aria-expanded={areFiltersOpen}
          title={t('libraryFilters')}
          onClick={() => setFiltersOpen(!areFiltersOpen)}
        >
          <Icon node={SlidersHorizontal} size={20} />
        </button>
        <SettingsButton />
        <IconButton icon={Keyboard} name={t('keys')} keyName="?" act={toggleHelp} />
      </header>
      <aside class="library-side" aria-label={t('libraryFilters')} data-open={areFiltersOpen}>
        {!controller.isEmpty.value && <Filters controller={controller} />}
      </aside>
      <main class="library-main">
        <PrivateLine more={t('privateLibrary')} />
        {failure && <Problem sentence={explain(failure)} />}
        <FolderLine />
        <BackupLine controller={controller} />
        <UnreadEntries controller={controller.unread} />
        {(!controller.isEmpty.value || controller.query.value.removed) && (
          <Summary controller={controller} />
        )}
        <ListOrNone controller={controller} />
        <SelectionBar controller={controller} />
      </main>
      <Exporting controller={controller} />
      <KeysDialog keys={LIBRARY_KEYS} dialog={help} />
    </div>
  );
}

interface SearchFieldProps {
  controller: LibraryController;
  field: RefObject<HTMLInputElement | null>;
}

function SearchField({ controller, field }: SearchFieldProps) {
  const clear = (event: KeyboardEvent) => {
    if (isForInputMethod(event)) return;
    if (event.key === 'Escape') controller.query.set({ words: '' });
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.entry[tabindex="0"]')?.focus();
  };
  return (
    <search class="search">
      <Icon node={Search} />
      <input
        ref={field}
        type="search"
        class="search-field"
        aria-label={t('librarySearch')}
        aria-keyshortcuts="/"
        placeholder={t('librarySearchHint')}
        spellcheck={false}
        value={controller.query.value.words}
        onInput={({ currentTarget }) => controller.query.set({ words: currentTarget.value })}
        onKeyDown={clear}
      />
    </search>
  );
}
