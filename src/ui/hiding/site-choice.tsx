import { useId } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import type { HidingSettings } from '../../model/settings.ts';
import { useHidingSettings } from './use-hiding-settings.ts';

type SiteMode = HidingSettings['sites'][string];

const CHOICES = ['common', 'always', 'never'] as const;

interface SiteChoiceProps {
  site: string;
  /** Called once the choice is kept. */
  chosen(): void;
  failed(error: Failure): void;
}

const without = (sites: HidingSettings['sites'], site: string): HidingSettings['sites'] =>
  Object.fromEntries(Object.entries(sites).filter(([other]) => other !== site));

/** What is done unasked on this one site; the rest is as for all. */
export function SiteChoice({ site, chosen, failed }: SiteChoiceProps) {
  const id = useId();
  const [settings] = useHidingSettings();
  if (!settings || !site) return null;
  const choose = async (choice: string) => {
    const mode = choice === 'common' ? null : (choice as SiteMode);
    const sites = without(settings.sites, site);
    const changed = { ...settings, sites: mode ? { ...sites, [site]: mode } : sites };
    const written = await ask('settings:set-hiding', { settings: changed });
    if (written.ok) chosen();
    else failed(written.error);
  };
  return (
    <div class="hiding-site">
      <label for={id}>{t('hidingSite', site)}</label>
      <select
        id={id}
        value={settings.sites[site] ?? 'common'}
        onChange={({ currentTarget }) => void choose(currentTarget.value)}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 'common'
              ? t('hidingSite_common', t(`optionsMode_${settings.mode}`))
              : t(`optionsSite_${choice}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
