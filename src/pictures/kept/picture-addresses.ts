import { countsReaders } from '../../article/metadata/pictures.ts';
import type { Article } from '../../model/article.ts';
import { PICTURE_BOUNDS } from './picture-bounds.ts';

/** Characters of a tag that are looked at; one that is longer is passed over. */
const LONGEST_TAG = 8192;
/** Tags that are looked at: a hostile text may be nothing but beginnings of tags. */
const MOST_TAGS = 2000;
/** As browsers write HTML out: every value stands in double quotes. */
const TAG = /^<img((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/i;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };

/**
 * Addresses of the pictures that an article shows, each once, in their order, but for those that
 * count readers. Reads HTML as a browser wrote it, without a parser: workers have none.
 */
export function pictureAddresses({ content, leadImage }: Article): string[] {
  const lead = leadImage ? [leadImage.src] : [];
  const found = new Set([...lead, ...inContent(content)].filter((src) => /^https?:/i.test(src)));
  return [...found].slice(0, PICTURE_BOUNDS.count);
}

function* inContent(content: string): Generator<string> {
  let left = MOST_TAGS;
  for (let at = content.indexOf('<img'); at >= 0; at = content.indexOf('<img', at + 4)) {
    if (left-- === 0) return;
    const tag = TAG.exec(content.slice(at, at + LONGEST_TAG));
    if (!tag) continue;
    const attributes = new Map(
      [...(tag[1] ?? '').matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        decoded(value),
      ]),
    );
    const src = attributes.get('src') ?? '';
    const image = { getAttribute: (name: string) => attributes.get(name) ?? null };
    if (!countsReaders(image, src)) yield src;
  }
}

const decoded = (value: string): string =>
  value.replace(/&(amp|quot|lt|gt);/g, (sign, name: string) => SIGNS[name] ?? sign);
