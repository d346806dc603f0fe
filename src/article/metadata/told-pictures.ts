import { foldWhitespace } from '../../text/whitespace.ts';
import { isNode, isOf, type LinkedData } from './json-ld.ts';

const PICTURED = isOf(/^(?:ImageObject|VideoObject|MediaObject)$/);
/** Where an article names its pictures and films. */
const HOLDERS = ['image', 'video', 'associatedMedia', 'primaryImageOfPage', 'thumbnail'];
const WORDS = ['caption', 'description', 'name', 'alternativeHeadline', 'alternateName'];
/** Shorter, it is a title, which a line of the text may say by chance. */
const LEAST = 25;
/** Of so many pictures the words are read. */
const MOST = 200;

const mediaOf = (node: LinkedData): LinkedData[] =>
  HOLDERS.flatMap((key) => [node[key]].flat().filter(isNode));

/**
 * What the nodes of a page's JSON-LD say of pictures and films, folded: their captions, as printed
 * beside them, are no words of the text.
 * https://schema.org/ImageObject, https://schema.org/VideoObject
 */
export function wordsOfPictures(nodes: readonly LinkedData[]): ReadonlySet<string> {
  const media = nodes.flatMap((node) => [node, ...mediaOf(node)]).filter(PICTURED);
  const words = media.slice(0, MOST).flatMap((node) => WORDS.map((key) => node[key]));
  return new Set(
    words
      .filter((word) => typeof word === 'string')
      .map(foldWhitespace)
      .filter(({ length }) => length >= LEAST),
  );
}
