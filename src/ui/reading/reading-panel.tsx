import { useId } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { FACES, type Face } from '../../model/reading-settings.ts';
import { Problem } from '../controls/problem.tsx';
import { AttentionField } from './attention-field.tsx';
import type { ReadingController } from './reading-controller.ts';
import { ReadingSwitch } from './reading-switch.tsx';
import { ScaleField } from './scale-field.tsx';
import { ThemeField } from './theme-field.tsx';

/** All that an article is set by; what is moved is seen in the text at once. */
export function ReadingPanel({ reading }: { reading: ReadingController }) {
  const failure = reading.failure.value ?? reading.bySite.failure.value;
  return (
    <>
      <ThemeField reading={reading} />
      <div class="reading-group">
        <FaceField reading={reading} />
        <ScaleField reading={reading} scale="size" />
        <ScaleField reading={reading} scale="width" />
        <ScaleField reading={reading} scale="leading" />
        <ScaleField reading={reading} scale="letters" />
        <ScaleField reading={reading} scale="words" />
        <ReadingSwitch reading={reading} name="justified" />
      </div>
      <AttentionField reading={reading} />
      <div class="reading-group">
        <ReadingSwitch reading={reading} name="printsLinks" />
      </div>
      {failure && <Problem sentence={explain(failure)} />}
      <Scope reading={reading} />
    </>
  );
}

function FaceField({ reading }: { reading: ReadingController }) {
  const id = useId();
  return (
    <div class="reading-row">
      <label for={id}>{t('readingFace')}</label>
      <select
        id={id}
        class="reading-select"
        value={reading.settings.value.face}
        onChange={({ currentTarget }) => reading.set({ face: currentTarget.value as Face })}
      >
        {FACES.map((face) => (
          <option key={face} value={face}>
            {t(`readingFace_${face}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Whether articles of this site open in the reader by themselves. */
function AlwaysHere({ reading: { site, bySite, opensBySite } }: { reading: ReadingController }) {
  if (!opensBySite || !bySite.sites.value) return null;
  return (
    <label class="reading-check">
      <input
        type="checkbox"
        checked={bySite.sites.value.includes(site)}
        onChange={({ currentTarget }) => void bySite.set(site, currentTarget.checked)}
      />
      <span>
        {t('readingBySite')} <bdi class="muted">{site}</bdi>
      </span>
    </label>
  );
}

/** For which sites it holds, and the way back to how it was. */
function Scope({ reading }: { reading: ReadingController }) {
  return (
    <div class="reading-scope">
      {reading.site && (
        <label class="reading-check">
          <input
            type="checkbox"
            checked={reading.isOnlyHere.value}
            onChange={({ currentTarget }) => reading.setOnlyHere(currentTarget.checked)}
          />
          <span>
            {t('readingOnlyHere')} <bdi class="muted">{reading.site}</bdi>
          </span>
        </label>
      )}
      <AlwaysHere reading={reading} />
      <button type="button" class="button button-muted" onClick={() => reading.reset()}>
        {t('readingReset')}
      </button>
    </div>
  );
}
