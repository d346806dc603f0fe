import type { IconNode } from 'lucide';
import { CircleAlert, LibraryBig, SearchX } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../browser/i18n.ts';
import { Icon } from '../../../ui/theme/icon.tsx';
import { isNarrowed } from '../index/library-query.ts';
import type { LibraryController } from '../library-controller.ts';
import { EntryList } from './entry-list.tsx';

/** The list; or, where there is nothing to list, why, and what to do about it. */
export function ListOrNone({ controller }: { controller: LibraryController }) {
  const phase = controller.shelves.phase.value;
  if (phase === 'opening')
    return (
      <p class="notice muted library-opening" role="status">
        {t('libraryOpening')}
      </p>
    );
  if (phase === 'failed')
    return (
      <Nothing icon={CircleAlert} sentence={t('libraryFailed')}>
        <button type="button" class="button" onClick={() => void controller.shelves.read()}>
          {t('tryAgain')}
        </button>
      </Nothing>
    );
  const shown = controller.shown.value;
  if (shown.rows.length > 0) return <EntryList controller={controller} shown={shown} />;
  if (isNarrowed(controller.query.value))
    return <NoMatch controller={controller} isReady={phase === 'ready'} />;
  if (controller.query.value.removed) return <Nothing sentence={t('libraryRemovedNone')} />;
  return (
    <Nothing icon={LibraryBig} sentence={t('libraryEmptyState')}>
      <p class="muted">{t('libraryEmptyMore')}</p>
    </Nothing>
  );
}

function NoMatch({ controller, isReady }: { controller: LibraryController; isReady: boolean }) {
  if (!isReady) return null;
  return (
    <Nothing icon={SearchX} sentence={t('libraryNoMatch')}>
      <button type="button" class="button" onClick={() => controller.query.clear()}>
        {t('libraryShowAll')}
      </button>
    </Nothing>
  );
}

interface NothingProps {
  icon?: IconNode;
  sentence: string;
  children?: ComponentChildren;
}

function Nothing({ icon, sentence, children }: NothingProps) {
  return (
    <div class="notice" role="status">
      {icon && <Icon node={icon} size={24} />}
      <p class="notice-sentence">{sentence}</p>
      {children}
    </div>
  );
}
