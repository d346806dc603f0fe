import { useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { HidingSettings } from '../../model/settings.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { useHidingSettings } from '../../ui/hiding/use-hiding-settings.ts';

/** The one setting that matters on the first day: whether lists are hidden unasked. */
export function HidesByItself() {
  const [settings, setSettings] = useHidingSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!settings) return null;
  const change = async (isOn: boolean) => {
    const changed: HidingSettings = { ...settings, mode: isOn ? 'always' : 'ask' };
    setSettings(changed);
    const written = await ask('settings:set-hiding', { settings: changed });
    setFailure(written.ok ? null : written.error);
    if (!written.ok) setSettings(settings);
  };
  return (
    <div>
      <Choice
        label={t('welcomeHidesByItself')}
        more={t('welcomeHidesByItselfMore')}
        checked={settings.mode === 'always'}
        change={(isOn) => void change(isOn)}
      />
      {failure && <Problem sentence={explain(failure)} />}
    </div>
  );
}
