import { BookX, CircleAlert, LibraryBig, Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import { fileAccessPage } from '../../browser/file-access.ts';
import { explain, t } from '../../browser/i18n.ts';
import { openTab } from '../../browser/tabs.ts';
import type { Failure } from '../../model/result.ts';
import { Icon } from '../theme/icon.tsx';

/** In place of an article: why there is none, and what can be done (`children`). */
export function Notice({ failure, children }: { failure: Failure; children?: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      <Icon node={pictureOf(failure)} size={24} />
      <h1 class="notice-sentence">{explain(failure)}</h1>
      {children}
    </div>
  );
}

interface NoArticleProps {
  failure: Failure;
  readAnyway(): void;
  tryAgain(): void;
}

/** Why a tab shows no article, with what to do about it: some pages never stop loading. */
export function NoArticle({ failure, readAnyway, tryAgain }: NoArticleProps) {
  if (failure.code === 'pageNoArticle')
    return (
      <Notice failure={failure}>
        <p class="muted">{t('noArticleMore')}</p>
        <button type="button" class="button" onClick={readAnyway}>
          {t('readAnyway')}
        </button>
      </Notice>
    );
  const allowing = MAY_BE_ALLOWED.has(failure.code) ? fileAccessPage() : null;
  if (allowing)
    return (
      <Notice failure={failure}>
        <button type="button" class="button" onClick={() => void openTab(allowing)}>
          {t('pageFileAllow')}
        </button>
      </Notice>
    );
  if (isClosedToUs(failure)) return <Notice failure={failure} />;
  return (
    <Notice failure={failure}>
      <button type="button" class="button" onClick={tryAgain}>
        {t('tryAgain')}
      </button>
      {failure.code === 'pageLoading' && (
        <button type="button" class="button" onClick={readAnyway}>
          {t('readAnyway')}
        </button>
      )}
    </Notice>
  );
}

const MAY_BE_ALLOWED: ReadonlySet<string> = new Set(['pageFileBlocked', 'pageMayBeFile']);

/** Asking again would give the same answer. */
const CLOSED: ReadonlySet<string> = new Set([
  'pageRestricted',
  'pageOurs',
  'pageFileBlocked',
  'pageFileBlockedFirefox',
  'pageMayBeFile',
  'tabClosed',
]);

/** Whether nothing can be done in that tab, by us or by asking again. */
export const isClosedToUs = ({ code }: Failure): boolean => CLOSED.has(code);

function pictureOf({ code }: Failure) {
  if (code.startsWith('pageFile') || code === 'pageMayBeFile' || code === 'pageRestricted')
    return Lock;
  if (code === 'pageOurs') return LibraryBig;
  return code === 'pageNoArticle' || code === 'pageEmpty' ? BookX : CircleAlert;
}
