import { Highlighter, PencilLine } from 'lucide';
import { Icon } from '../theme/icon.tsx';
import { CopyButtons } from './copy/copy-buttons.tsx';
import type { LayerProps } from './layer-props.ts';
import { Swatches } from './swatches.tsx';

/** What can be done with selected words. */
export function SelectionBar({
  controller,
  speech,
  article,
  range,
}: LayerProps & { range: Range }) {
  const { t } = speech;
  return (
    <div class="quote-tools">
      <button
        type="button"
        class="button"
        aria-keyshortcuts="q"
        data-key="Q"
        data-colour={controller.repository.colour.value}
        onClick={() => void controller.save(undefined, { of: range })}
      >
        <Icon node={Highlighter} />
        {t('quoteSave')}
      </button>
      <Swatches
        action="quoteSaveIn"
        t={t}
        chosen={null}
        choose={(colour) => void controller.save(colour, { of: range })}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={t('quoteSaveNote')}
        title={t('quoteSaveNote')}
        onClick={() => void controller.save(undefined, { writes: true, of: range })}
      >
        <Icon node={PencilLine} />
      </button>
      <CopyButtons text={() => String(range)} speech={speech} article={article} />
    </div>
  );
}
