import { useEffect, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { QuotePaint } from '../../model/quote.ts';
import type { Failure, Result } from '../../model/result.ts';
import type { QuoteSettings, QuoteSettingsChange } from '../../model/settings.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { Problem } from '../../ui/controls/problem.tsx';

const PAINTS: readonly QuotePaint[] = ['always', 'panel', 'never'];

/** Where quotes are painted, and what is kept beside quotes and notes; it holds as soon as it is chosen. */
export function QuoteChoices() {
  const [settings, setSettings] = useState<QuoteSettings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (result: Result<QuoteSettings>) => {
    if (result.ok) setSettings(result.value);
    setFailure(result.ok ? null : result.error);
  };
  const set = (change: QuoteSettingsChange) =>
    ask('settings:set-quotes', { settings: change }).then(take);
  useEffect(() => {
    void ask('settings:quotes', {}).then(take);
  }, []);
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      {settings && (
        <fieldset class="choices">
          <legend class="heading">{t('optionsPaint')}</legend>
          {PAINTS.map((paint) => (
            <Choice
              key={paint}
              type="radio"
              name="paint"
              label={t(`optionsPaint_${paint}`)}
              more={t(`optionsPaintMore_${paint}`)}
              checked={settings.paint === paint}
              change={() => set({ paint })}
            />
          ))}
        </fieldset>
      )}
      {settings && (
        <div class="choices">
          <Choice
            label={t('optionsKeepCopies')}
            more={t('optionsKeepCopiesMore')}
            checked={settings.keepCopies}
            change={(keepCopies) => set({ keepCopies })}
          />
        </div>
      )}
    </>
  );
}
