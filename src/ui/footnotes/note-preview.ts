import { t } from '../../browser/i18n.ts';
import { isLeaving } from '../../text/composing.ts';
import { copyOfNote, type Footnote, findFootnotes } from './find-footnotes.ts';

/** Before a pointer that only passes has gone on, in milliseconds. */
const PASSING = 150;
const GAP = 8;

/**
 * Shows what a footnote says beside its sign, while the pointer rests there or the keyboard has it,
 * until `signal` is aborted. A click leads to the note, as it always did.
 */
export function previewFootnotes(root: HTMLElement, signal: AbortSignal): void {
  const notes = new Map(findFootnotes(root).map((footnote) => [footnote.sign, footnote]));
  if (notes.size === 0) return;
  const slip = makeSlip();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noteAt = ({ target }: Event) => {
    const sign = target instanceof Element ? target.closest<HTMLElement>('a[href^="#"]') : null;
    return sign ? notes.get(sign) : undefined;
  };
  const hide = () => {
    clearTimeout(timer);
    slip.remove();
  };
  const wait = (act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, PASSING);
  };
  const listen = (name: string, heard: (event: Event) => void, target: EventTarget = root) =>
    target.addEventListener(name, heard, { signal, passive: true });
  listen('pointerover', (event) => {
    const footnote = noteAt(event);
    if (footnote) wait(() => show(slip, footnote));
    else wait(hide);
  });
  listen('pointerleave', () => wait(hide));
  listen('pointerenter', () => clearTimeout(timer), slip);
  listen('pointerleave', () => wait(hide), slip);
  listen('focusin', (event) => {
    const footnote = noteAt(event);
    if (footnote?.sign.matches(':focus-visible')) show(slip, footnote);
  });
  listen('focusout', hide);
  listen('click', hide);
  signal.addEventListener('abort', hide, { once: true });
  const press = (event: KeyboardEvent) => {
    if (!isLeaving(event) || !slip.isConnected) return;
    event.preventDefault();
    hide();
  };
  document.addEventListener('keydown', press, { signal, capture: true });
}

function makeSlip(): HTMLElement {
  const slip = document.createElement('aside');
  slip.className = 'footnote-slip article-body';
  slip.setAttribute('role', 'note');
  slip.setAttribute('aria-label', t('footnote'));
  return slip;
}

function show(slip: HTMLElement, footnote: Footnote): void {
  slip.replaceChildren(copyOfNote(footnote));
  document.body.append(slip);
  const sign = footnote.sign.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = slip;
  const left = Math.min(Math.max(GAP, sign.left - offsetWidth / 2), innerWidth - offsetWidth - GAP);
  const below = sign.bottom + GAP;
  const top = below + offsetHeight < innerHeight ? below : sign.top - offsetHeight - GAP;
  slip.style.left = `${left}px`;
  slip.style.top = `${Math.max(GAP, top)}px`;
}
