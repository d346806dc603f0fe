import { t } from '../../browser/i18n.ts';
import type { ReadingController } from './reading-controller.ts';

interface SwitchProps {
  reading: ReadingController;
  name: 'justified' | 'dims' | 'links' | 'pictures' | 'printsLinks';
}

/** One thing that is so or not. */
export function ReadingSwitch({ reading, name }: SwitchProps) {
  return (
    <label class="reading-check">
      <input
        type="checkbox"
        checked={reading.settings.value[name]}
        onChange={({ currentTarget }) => reading.set({ [name]: currentTarget.checked })}
      />
      {t(`reading_${name}`)}
    </label>
  );
}
