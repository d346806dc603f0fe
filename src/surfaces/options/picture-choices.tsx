import { useEffect, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import type { PictureChoice, PictureSettings } from '../../model/pictures.ts';
import type { Failure, Result } from '../../model/result.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { KeepPictures } from './keep-pictures.tsx';

const CHOICES: readonly PictureChoice[] = ['all', 'none'];

/** Whether pictures come by themselves; it holds, as soon as it is chosen, for what is opened next. */
export function PictureChoices() {
  const [settings, setSettings] = useState<PictureSettings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (result: Result<PictureSettings>) => {
    if (result.ok) setSettings(result.value);
    setFailure(result.ok ? null : result.error);
  };
  useEffect(() => {
    void ask('settings:pictures', {}).then(take);
  }, []);
  const set = (changed: PictureSettings) =>
    ask('settings:set-pictures', { settings: changed }).then(take);
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      {settings && (
        <fieldset class="choices">
          <legend class="heading">{t('optionsPicturesCome')}</legend>
          {CHOICES.map((pictures) => (
            <Choice
              key={pictures}
              type="radio"
              name="pictures"
              label={t(`optionsPictures_${pictures}`)}
              more={t(`optionsPicturesMore_${pictures}`)}
              checked={settings.pictures === pictures}
              change={() => set({ ...settings, pictures })}
            />
          ))}
        </fieldset>
      )}
      {settings && <KeepPictures settings={settings} set={set} />}
    </>
  );
}
