import { useId } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatShare } from '../../browser/language.ts';
import { SCALES, type Scale } from '../../model/reading-settings.ts';
import type { ReadingController } from './reading-controller.ts';

/** Those by which the text is set. */
type ScaleOfText = Exclude<Scale, 'rate'>;

/** One scale, to be moved with pointer or arrow keys, with what it stands at. */
export function ScaleField({ reading, scale }: { reading: ReadingController; scale: ScaleOfText }) {
  const id = useId();
  const value = reading.settings.value[scale];
  const said = spoken(scale, value);
  return (
    <div class="reading-row">
      <label for={id}>{t(`readingScale_${scale}`)}</label>
      <input
        id={id}
        type="range"
        {...SCALES[scale]}
        value={value}
        aria-valuetext={said}
        onInput={({ currentTarget }) => reading.set({ [scale]: currentTarget.valueAsNumber })}
      />
      <span class="reading-value" aria-hidden="true">
        {said}
      </span>
    </div>
  );
}

/** Characters are counted; all else is a share of something. */
const spoken = (scale: Scale, value: number): string =>
  scale === 'width' ? String(value) : formatShare(value / 100);
