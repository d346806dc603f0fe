import { useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { Result } from '../../model/result.ts';
import { Problem } from '../../ui/controls/problem.tsx';

/** Lets go at once of what is remembered of sites. */
export function ForgetSites() {
  const [done, setDone] = useState<Result<null> | null>(null);
  return (
    <div class="forget-sites">
      <button
        type="button"
        class="button"
        onClick={() => void ask('lists:forget', {}).then(setDone)}
      >
        {t('optionsForgetSites')}
      </button>
      {done && !done.ok && <Problem sentence={explain(done.error)} />}
      <p class="muted" role="status">
        {done?.ok && t('optionsSitesForgotten')}
      </p>
    </div>
  );
}
