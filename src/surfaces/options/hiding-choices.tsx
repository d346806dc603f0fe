import { t } from '../../browser/i18n.ts';
import type { HidingMode, HidingSettings } from '../../model/settings.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { ForgetSites } from './forget-sites.tsx';

interface HidingChoicesProps {
  settings: HidingSettings;
  set(change: Partial<HidingSettings>): Promise<void>;
}

const MODES: readonly HidingMode[] = ['never', 'ask', 'always'];

/** When lists are hidden, and what else; each choice holds as soon as it is made. */
export function HidingChoices({ settings, set }: HidingChoicesProps) {
  return (
    <>
      <fieldset class="choices">
        <legend class="heading">{t('optionsMode')}</legend>
        {MODES.map((mode) => (
          <Choice
            key={mode}
            type="radio"
            name="mode"
            label={t(`optionsMode_${mode}`)}
            more={t(`optionsModeMore_${mode}`)}
            checked={settings.mode === mode}
            change={() => set({ mode })}
          />
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend class="heading">{t('optionsAlso')}</legend>
        <Choice
          label={t('optionsShareRows')}
          checked={settings.shareRows}
          change={(shareRows) => set({ shareRows })}
        />
        <Choice
          label={t('optionsComments')}
          checked={settings.comments}
          change={(comments) => set({ comments })}
        />
      </fieldset>
      <fieldset class="choices">
        <legend class="heading">{t('optionsLearning')}</legend>
        <Choice
          label={t('optionsLearns')}
          more={t('optionsLearnsMore')}
          checked={settings.learns}
          change={(learns) => set({ learns })}
        />
        <ForgetSites />
      </fieldset>
      <fieldset class="choices">
        <legend class="heading">{t('optionsButton')}</legend>
        <Choice
          label={t('optionsBadge')}
          checked={settings.badge}
          change={(badge) => set({ badge })}
        />
      </fieldset>
    </>
  );
}
