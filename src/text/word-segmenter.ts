let segmenter: Intl.Segmenter | undefined;

/**
 * The platform's own way to part words, in whatever script. Made when it is first asked for: a
 * browser reads its dictionaries then, which takes longer than to read a page.
 */
export function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segmenter;
}
