import { useId } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { THEMES, type Theme } from '../../model/reading-settings.ts';
import type { ReadingController } from './reading-controller.ts';

/** The themes, each shown in its own colours. */
export function ThemeField({ reading }: { reading: ReadingController }) {
  const name = useId();
  return (
    <fieldset class="themes">
      <legend class="spoken">{t('readingTheme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} class="theme">
          <input
            type="radio"
            class="theme-input"
            name={name}
            value={theme}
            checked={reading.settings.value.theme === theme}
            onChange={() => reading.set({ theme })}
          />
          <Sample theme={theme} />
          <span class="theme-name">{t(`readingTheme_${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The system's is one of two. */
function Sample({ theme }: { theme: Theme }) {
  const halves: Theme[] = theme === 'system' ? ['light', 'dark'] : [theme];
  return (
    <span class="theme-sample" aria-hidden="true" dir="ltr">
      {halves.map((half, at) => (
        <span key={half} class="theme-half book" data-theme={half}>
          {halves.length > 1 ? 'Aa'.charAt(at) : 'Aa'}
        </span>
      ))}
    </span>
  );
}
