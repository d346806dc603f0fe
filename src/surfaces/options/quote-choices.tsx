import { useEffect, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure, Result } from '../../messages/result.ts';
import type { QuoteSettings } from '../../quotes/quote.ts';
import { Problem } from '../shared/problem.tsx';
import { Choice } from './choice.tsx';

/** What is kept beside quotes and notes; it holds as soon as it is chosen. */
export function QuoteChoices() {
  const [settings, setSettings] = useState<QuoteSettings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (result: Result<QuoteSettings>) => {
    if (result.ok) setSettings(result.value);
    setFailure(result.ok ? null : result.error);
  };
  useEffect(() => {
    void ask('quotes:settings', {}).then(take);
  }, []);
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      {settings && (
        <div class="choices">
          <Choice
            label={t('optionsKeepCopies')}
            more={t('optionsKeepCopiesMore')}
            checked={settings.keepCopies}
            change={(keepCopies) => ask('quotes:set', { settings: { keepCopies } }).then(take)}
          />
        </div>
      )}
    </>
  );
}
