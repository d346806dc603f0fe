import { ALargeSmall } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { isLeaving } from '../../text/composing.ts';
import { useKeys } from '../controls/keys.ts';
import { Icon } from '../theme/icon.tsx';
import type { ReadingController } from './reading-controller.ts';
import { ReadingPanel } from './reading-panel.tsx';

/** “Aa”: opens what an article is set by; the keys A, +, − and T do the same and the most of it. */
export function ReadingButton({ reading }: { reading: ReadingController }) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  useKeys({
    a: () => (isOpen ? close() : setOpen(true)),
    '+': () => reading.step('size', 1),
    '=': () => reading.step('size', 1),
    '-': () => reading.step('size', -1),
    t: () => reading.nextTheme(),
  });
  useEffect(() => {
    if (!isOpen) return;
    place.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    const point = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    const press = (event: KeyboardEvent) => {
      if (!isLeaving(event)) return;
      // Further out, Escape leads back to the page.
      event.preventDefault();
      close();
    };
    document.addEventListener('pointerdown', point);
    document.addEventListener('keydown', press, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', point);
      document.removeEventListener('keydown', press, { capture: true });
    };
  }, [isOpen]);
  return (
    <div class="reading" ref={place}>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-label={t('reading')}
        aria-keyshortcuts="a"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={t('keyHint', t('reading'), 'A')}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={ALargeSmall} size={20} />
      </button>
      {isOpen && (
        <section id={id} class="reading-panel" aria-label={t('reading')}>
          <ReadingPanel reading={reading} />
        </section>
      )}
    </div>
  );
}
