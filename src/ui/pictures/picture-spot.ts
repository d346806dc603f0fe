import { t } from '../../browser/i18n.ts';

interface Size {
  width: number;
  height: number;
}

/** Why a picture is not there: nobody has asked for it, or it did not come. */
export type Absence = 'unasked' | 'lost';

/** The place of one picture in the text: the picture, or what stands there without it. */
export class PictureSpot {
  readonly address: string;
  readonly image: HTMLImageElement;
  readonly #size: Size | null;
  #shown: HTMLElement;

  /** @param size the picture's own, where it is known: nothing moves when it comes */
  constructor(image: HTMLImageElement, address: string, size: Size | null) {
    this.address = address;
    this.image = image;
    this.#size = sizeSaid(image) ?? size;
    this.#shown = image;
  }

  /** Keeps the room for the picture. */
  wait(): void {
    this.image.className = 'picture-coming';
    this.image.src = blank(this.#size ?? { width: 1, height: 1 });
    this.#put(this.image);
  }

  show(src: string): void {
    this.image.className = 'picture-come';
    this.image.src = src;
    this.#put(this.image);
  }

  /** Lets the picture's words stand there instead; `ask` is what a click does, if anything can be done. */
  standIn(absence: Absence, ask: (() => void) | null): void {
    const words = this.image.alt;
    if (ask) this.#put(asking(words, absence, ask, this.#isInLine()));
    else if (words) this.#put(speaking(words, this.#isInLine()));
    else this.vanish();
  }

  /** Leaves nothing, not even the frame of a figure. */
  vanish(): void {
    const figure = this.#shown.closest('figure');
    this.#shown.remove();
    if (figure && !figure.textContent?.trim() && !figure.querySelector('img, button'))
      figure.hidden = true;
  }

  #put(element: HTMLElement): void {
    if (element === this.#shown) return;
    const hadFocus = this.#shown === document.activeElement;
    this.#shown.replaceWith(element);
    this.#shown = element;
    if (hadFocus) keepFocus(element);
  }

  /** Whether it stands among words, as a smiley does. */
  #isInLine(): boolean {
    const around = this.#shown.closest('a') ?? this.#shown;
    return [...(around.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
  }
}

/** Whoever asked with the keyboard is not sent back to the beginning. */
function keepFocus(element: HTMLElement): void {
  if (element.localName !== 'button') element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function sizeSaid(image: HTMLImageElement): Size | null {
  const [width = 0, height = 0] = ['width', 'height'].map((name) =>
    Number(image.getAttribute(name)),
  );
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Nothing to be seen, of a certain size: a picture without a source has none. */
const blank = ({ width, height }: Size): string =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E`;

/**
 * Words are drawn by the style sheet, not written: text of ours would become part of the article,
 * and every quote behind it would be counted wrongly.
 */
function asking(words: string, absence: Absence, ask: () => void, isInLine: boolean): HTMLElement {
  const button = document.createElement('button');
  const act = t(absence === 'lost' ? 'pictureLost' : 'pictureUnasked');
  const named = absence === 'lost' ? 'pictureTryAgain' : 'pictureShow';
  button.type = 'button';
  button.dataset['act'] = act;
  button.setAttribute('aria-label', words ? t(named, words) : act);
  button.addEventListener('click', (event) => {
    // A picture is often a link.
    event.preventDefault();
    event.stopPropagation();
    ask();
  });
  return dressed(button, words, isInLine);
}

function speaking(words: string, isInLine: boolean): HTMLElement {
  const span = document.createElement('span');
  span.setAttribute('role', 'img');
  span.setAttribute('aria-label', words);
  return dressed(span, words, isInLine);
}

function dressed(element: HTMLElement, words: string, isInLine: boolean): HTMLElement {
  element.className = isInLine ? 'picture-away picture-away-in-line' : 'picture-away';
  if (words) element.dataset['words'] = words;
  return element;
}
