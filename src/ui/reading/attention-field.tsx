import { useId } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import { LINES_IN_FOCUS } from '../../model/reading-settings.ts';
import type { ReadingController } from './reading-controller.ts';
import { ReadingSwitch } from './reading-switch.tsx';

/** What may be seen beside the lines that are read. */
export function AttentionField({ reading }: { reading: ReadingController }) {
  return (
    <div class="reading-group">
      <Lines reading={reading} />
      <ReadingSwitch reading={reading} name="dims" />
      <ReadingSwitch reading={reading} name="links" />
      <ReadingSwitch reading={reading} name="pictures" />
    </div>
  );
}

function Lines({ reading }: { reading: ReadingController }) {
  const name = useId();
  return (
    <fieldset class="lines">
      <legend>{t('readingFocus')}</legend>
      {LINES_IN_FOCUS.map((lines) => (
        <label key={lines} class="lines-choice">
          <input
            type="radio"
            class="theme-input"
            name={name}
            checked={reading.settings.value.focus === lines}
            onChange={() => reading.set({ focus: lines })}
          />
          <span class="lines-name">
            {lines === 0 ? t('readingFocusOff') : plural('readingFocusLines', lines)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
