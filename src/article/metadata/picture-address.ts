import { resolveAddress } from '../segment/links.ts';

/** What a script puts in `src`, in this order, whatever stands there till then. */
const SWAPPED = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-ezsrc',
  'data-cfsrc',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-original-srcset'];
/** Any other attribute of a page's own that may hold the address of a picture, or a set of them. */
const MAY_HOLD =
  /^data-.*(?:src|url|image|img|orig|large|full|hi-?res|lazy|pic|file)|lazy[\w-]*src$/i;
const MAY_HOLD_SET = /lazy[\w-]*srcset$/i;
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#]|$)/i;

/** What lazy loading puts in place of the picture until it is needed. */
const PLACEHOLDER =
  /^data:|(?:blank|placeholder|spacer|transparent|pixel|lazy|loading|loader|spinner|1x1)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i;
/** … and what is surely nothing else, wherever it is fetched from. */
const NOTHING = /(?:blank|spacer|transparent|1x1)[^/]*\.gif(?:[?#]|$)/i;
/** A preview of so few pixels that it can only be shown blurred. */
const PREVIEW =
  /[?&](?:w|width|h|height)=\d\d?(?:&|$)|[/,](?:w|h)_\d\d?[,/]|[-_]\d\d?x\d\d?\.\w+$|lqip|[?&]blur=|\/(?:max|w|width)\/\d\d?\//i;

/** Addresses a picture can be fetched from; `javascript:` and its like are none. */
const SHOWN = /^(?:https?:|data:image\/)/i;

/** Data of a picture that shows nothing: a gif of a point, a drawing without a line. */
function isBlank(address: string): boolean {
  if (!address.startsWith('data:')) return false;
  if (!/^data:image\/svg/i.test(address)) return address.length < 250;
  return !/(?:<|%3c)(?:path|text|image|circle|ellipse|poly|line|use)/i.test(drawn(address));
}

function drawn(address: string): string {
  const [, data = ''] = address.split(';base64,');
  try {
    return data ? atob(data.slice(0, 4000)) : address;
  } catch {
    return address;
  }
}

/** Whether an attribute's value is an address at all: not `true`, a number, or JSON. */
const isAddress = (value: string): boolean =>
  /[./]/.test(value) && !/^\d*\.?\d*$|^data:|[<>{}"]/.test(value);

/** Of a set that is made to measure ("…_{width}x.jpg"), a size that fits a page. */
const measured = (value: string): string => value.trim().replace(/\{w(?:idth)?\}/g, '1080');

function addressIn(image: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const value = measured(image.getAttribute(name) ?? '');
    if (value && isAddress(value)) return value;
  }
  return null;
}

interface Offer {
  address: string;
  size: number;
}

/** The pictures a `srcset` offers: addresses end at a space, and may hold commas (HTML, 4.8.4.2.2). */
function offersIn(srcset: string): Offer[] {
  const offers: Offer[] = [];
  let address = '';
  const add = (size: string): void => {
    offers.push({ address, size: Number.parseFloat(size) || 1 });
    address = '';
  };
  for (const token of srcset.trim().split(/\s+/)) {
    if (!address) {
      address = token.replace(/,+$/, '');
      if (address !== token) add('');
      continue;
    }
    const comma = token.indexOf(',');
    add(token);
    if (comma >= 0) address = token.slice(comma + 1);
  }
  if (address) add('');
  return offers.filter((offer) => isAddress(offer.address));
}

/** The widest of the pictures a `srcset` offers. */
const widest = (srcset: string): string | null =>
  offersIn(srcset).reduce<Offer | null>(
    (top, offer) => (top && top.size >= offer.size ? top : offer),
    null,
  )?.address ?? null;

/** Of the pictures that are offered beside a picture's own source, the first list. */
export const firstSource = (parent: Element | null): Element | null =>
  parent?.querySelector(':scope > source[srcset],:scope > source[data-srcset]') ?? null;

function widestOf(image: Element, sourceIn: typeof firstSource): string | null {
  const source = (): Element | null => sourceIn(image.parentElement);
  const named = image.getAttributeNames().filter((name) => MAY_HOLD_SET.test(name));
  for (const name of [...SETS, ...named, 'srcset']) {
    const set = image.getAttribute(name);
    const found = set ? widest(measured(set)) : null;
    if (found) return found;
  }
  const set = source()?.getAttribute('srcset') || source()?.getAttribute('data-srcset');
  return set ? widest(measured(set)) : null;
}

const SIZES = [
  /mini|tiny|thumb|xs/i,
  /small|sm\b/i,
  /medium|md\b|file/i,
  /large|lg\b/i,
  /full|orig|hi-?res|retina/i,
];
const sizeNamed = (name: string): number => SIZES.findLastIndex((pattern) => pattern.test(name));

/** Beside files, whose names say what they are: whole addresses, where the attribute says it for them. */
const mayBePicture = (name: string, value: string): boolean =>
  PICTURE_FILE.test(value)
    ? !PREVIEW.test(value)
    : /src|ima?ge?|orig/i.test(name) && /^(?:https?:\/)?\/\S+$/i.test(value);

/** The largest, by their names, of the addresses that a page keeps in attributes of its own. */
function largestNamed(image: Element): string | null {
  const names = image
    .getAttributeNames()
    .filter((name) => MAY_HOLD.test(name) && mayBePicture(name, image.getAttribute(name) ?? ''))
    .sort((a, b) => sizeNamed(b) - sizeNamed(a));
  return addressIn(image, names);
}

const THUMBNAIL = /(?:^|[/_.-])thumb(?:nail)?s?(?:[/_.-]|$)/i;
const LARGEST_THUMBNAIL = 100;

/** Whether a source is a small picture of one that is shown when it is pressed. */
const isThumbnail = (image: Element, src: string): boolean =>
  THUMBNAIL.test(src) &&
  Number.parseInt(image.getAttribute('width') ?? '', 10) <= LARGEST_THUMBNAIL;

const LARGE = SIZES.length - 2;

/** The address of a picture that an attribute calls large or full. */
const largerNamed = (image: Element): string | null =>
  addressIn(
    image,
    image
      .getAttributeNames()
      .filter(
        (name) =>
          name.startsWith('data-') &&
          sizeNamed(name) >= LARGE &&
          PICTURE_FILE.test(image.getAttribute(name) ?? ''),
      ),
  );

/** Whether a source stands there only till the picture comes. */
const isStandIn = (src: string): boolean => !src || PLACEHOLDER.test(src) || PREVIEW.test(src);

/** Whether the script that puts in the picture says that it has. */
const hasCome = (image: Element): boolean =>
  /loaded|entered/i.test(image.getAttribute('class') ?? '');

/** Where the picture itself is, if something else stands in its `src`. */
const realSource = (image: Element, sourceIn: typeof firstSource): string | null =>
  widestOf(image, sourceIn) ?? largestNamed(image);

/** Where a picture can be had from, be it loaded lazily; absolute, or null where there is none. */
export function pictureAddress(
  image: Element,
  base: string,
  sourceIn = firstSource,
): string | null {
  const src = (image.getAttribute('src') ?? '').trim();
  const swapped = addressIn(image, SWAPPED);
  const isWaiting = isStandIn(src) || (swapped !== null && !hasCome(image));
  const larger = isWaiting || !isThumbnail(image, src) ? null : largerNamed(image);
  if (larger) return resolveAddress(larger, base);
  const real = (isWaiting && (swapped ?? realSource(image, sourceIn))) || src;
  const address = real && !isBlank(real) && !NOTHING.test(real) ? resolveAddress(real, base) : null;
  return address && SHOWN.test(address) ? address : null;
}

/** Whether a picture has no more than a stand-in, so that what is offered beside it is the real one. */
export const hasOnlyStandIn = (image: Element, base: string): boolean => {
  const address = pictureAddress(image, base);
  return address === null || isStandIn(address);
};

/** Gives a lazily loaded picture its real source. */
export function sanitiseImage(image: Element, base: string, sourceIn = firstSource): void {
  const address = pictureAddress(image, base, sourceIn);
  if (address) image.setAttribute('src', address);
  else image.removeAttribute('src');
  image.removeAttribute('srcset');
}
