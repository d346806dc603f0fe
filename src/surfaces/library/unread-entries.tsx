import { ChevronRight, Download, Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import type { Unread } from '../../store/unread/set-aside.ts';
import { UndoLine } from '../../ui/annotations/undo-line.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import type { UnreadController } from './unread-controller.ts';

/** One line on what could not be read, which unfolds into what can be told of it; else nothing. */
export function UnreadEntries({ controller }: { controller: UnreadController }) {
  const summary = useRef<HTMLElement>(null);
  const list = controller.list.value;
  const failure = controller.failure.value;
  const gone = controller.removed.offered.value;
  if (list.length === 0 && !gone) return null;
  // The button that had the focus is going away.
  const leave = () => summary.current?.focus();
  return (
    <details class="fold unread">
      <summary ref={summary}>
        <Icon node={ChevronRight} />
        {plural('libraryUnread', list.length)}
      </summary>
      <div class="unread-inside">
        <p class="muted">{t('libraryUnreadMore')}</p>
        {failure && <Problem sentence={explain(failure)} />}
        <ul class="plain-list">
          {list.map((unread) => (
            <UnreadEntry
              key={unread.id}
              unread={unread}
              remove={() => {
                leave();
                void controller.remove(unread.id);
              }}
            />
          ))}
        </ul>
        <div class="unread-ways">
          {list.length > 0 && (
            <button type="button" class="button" onClick={() => controller.save()}>
              <Icon node={Download} />
              {t('libraryUnreadSave')}
            </button>
          )}
          {gone && (
            <UndoLine
              sentence={t('libraryUnreadRemoved')}
              undo={() => {
                leave();
                void controller.restore();
              }}
              t={t}
            />
          )}
        </div>
      </div>
    </details>
  );
}

function UnreadEntry({ unread, remove }: { unread: Unread; remove(): void }) {
  const { id, kind, state, words } = unread;
  const kindName = t(`libraryUnreadKind_${kind}`);
  const name = t('libraryUnreadRemove', kindName, words || id);
  return (
    <li class="unread-entry">
      <div class="unread-words">
        <p>
          <span class="entry-label">{kindName}</span> {t(`libraryUnread_${state}`)}
        </p>
        {words && (
          <p class="book" dir="auto">
            {words}
          </p>
        )}
        <code class="unread-id">{id}</code>
      </div>
      {state === 'damaged' && (
        <button type="button" class="icon-button" aria-label={name} title={name} onClick={remove}>
          <Icon node={Trash2} />
        </button>
      )}
    </li>
  );
}
