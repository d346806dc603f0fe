import { t } from '../../browser/i18n.ts';
import { isLeaving } from '../../text/composing.ts';

/** Smaller ones are signs, not pictures: their own width in pixels. */
const LEAST = 160;

/** More than so many times its own width, a picture is a blur. */
const MOST_ENLARGED = 2;

/** As wide as this, and wider than high, a picture may leave the measure of the text, in pixels. */
const WIDE = 900;

/**
 * Lets the pictures under a root be opened in a dialog of their own, by pointer or key, until
 * `signal` is aborted. One that is a link stays one.
 */
export function enlargePictures(root: Element, signal: AbortSignal): void {
  const offer = (event: Event) => {
    const image = event.target;
    if (image instanceof HTMLImageElement) makeOpenable(image);
  };
  for (const image of root.querySelectorAll('img')) makeOpenable(image);
  // It does not bubble.
  root.addEventListener('load', offer, { capture: true, signal });
  const pictureOf = ({ target }: Event) =>
    target instanceof HTMLImageElement && target.matches('[role="button"]') ? target : null;
  root.addEventListener(
    'click',
    (event) => {
      const image = pictureOf(event);
      if (image) openPicture(image, signal);
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const image = pictureOf(event);
      if (!image || !(event instanceof KeyboardEvent) || !/^(?:Enter| )$/.test(event.key)) return;
      event.preventDefault();
      openPicture(image, signal);
    },
    { signal },
  );
}

function makeOpenable(image: HTMLImageElement): void {
  const isPicture = image.naturalWidth >= LEAST && !image.classList.contains('picture-coming');
  if (!isPicture || image.closest('a[href], button, summary')) return;
  const { naturalWidth, naturalHeight } = image;
  const figure = image.closest('figure');
  figure?.toggleAttribute('data-wide', naturalWidth >= WIDE && naturalWidth > naturalHeight);
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  image.setAttribute('aria-label', image.alt ? t('enlargeNamed', image.alt) : t('enlarge'));
}

/** The picture as large as the window lets it be, and as its own pixels do. */
function largeOf(image: HTMLImageElement): HTMLImageElement {
  const large = document.createElement('img');
  large.src = image.currentSrc || image.src;
  large.alt = image.alt;
  large.style.maxWidth = `${image.naturalWidth * MOST_ENLARGED}px`;
  return large;
}

function captionOf(image: HTMLImageElement): HTMLElement[] {
  const words = image.closest('figure')?.querySelector('figcaption')?.textContent.trim();
  if (!words) return [];
  const caption = document.createElement('p');
  caption.className = 'picture-caption';
  caption.dir = 'auto';
  const { lang } = image.closest<HTMLElement>('[lang]') ?? caption;
  if (lang) caption.lang = lang;
  caption.textContent = words;
  return [caption];
}

function openPicture(image: HTMLImageElement, signal: AbortSignal): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'picture-dialog';
  dialog.setAttribute('aria-label', image.alt || t('picture'));
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button picture-close';
  close.textContent = t('close');
  dialog.append(largeOf(image), ...captionOf(image), close);
  dialog.addEventListener('click', () => dialog.close());
  // Further out, Escape leads back to the page.
  dialog.addEventListener('keydown', (event) => {
    if (isLeaving(event)) event.stopPropagation();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    image.focus({ preventScroll: true });
  });
  signal.addEventListener('abort', () => dialog.remove(), { once: true });
  document.body.append(dialog);
  dialog.showModal();
}
