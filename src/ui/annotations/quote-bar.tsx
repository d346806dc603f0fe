import { PencilLine, Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../theme/icon.tsx';
import { CopyButtons } from './copy/copy-buttons.tsx';
import type { LayerProps } from './layer-props.ts';
import type { ShownQuote } from './quote-repository.ts';
import { Swatches } from './swatches.tsx';

interface QuoteBarProps extends LayerProps {
  quote: ShownQuote;
  /** The note is to be written at once. */
  writes: boolean;
}

/** What can be done with a quote at its place in the text. */
export function QuoteBar({ controller, speech, article, note, quote, writes }: QuoteBarProps) {
  const { t } = speech;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const [isOpen, setOpen] = useState(
    writes || (note.isShownUnasked && controller.repository.hasNote(quote.id)),
  );
  const write = () => {
    setOpen(true);
    before.current ??= document.activeElement;
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('textarea, iframe')?.focus(),
    );
  };
  const leave = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    controller.close();
  };
  useEffect(() => {
    if (writes) write();
  }, [writes]);
  return (
    <div ref={box}>
      <div class="quote-tools">
        <Swatches
          action="quoteColour"
          t={t}
          chosen={quote.colour}
          choose={(colour) => void controller.paint(quote.id, colour)}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={t('quoteNote')}
          aria-expanded={isOpen}
          title={t('quoteNote')}
          onClick={write}
        >
          <Icon node={PencilLine} />
        </button>
        <CopyButtons text={() => quote.text} speech={speech} article={article} />
        <button
          type="button"
          class="icon-button"
          aria-label={t('quoteRemove')}
          title={t('quoteRemove')}
          onClick={() => void controller.remove(quote)}
        >
          <Icon node={Trash2} />
        </button>
      </div>
      {isOpen && <note.Field id={quote.id} speech={speech} leave={leave} />}
    </div>
  );
}
