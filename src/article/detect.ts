/** What the detector thinks of a page: `score` is a probability from 0 to 1. */
export interface Detection {
  article: boolean;
  score: number;
}

/** Looks at a live page, without layout, and says whether it is an article. */
export function detect(document: Document): Detection {
  let prose = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const length = paragraph.textContent?.length ?? 0;
    if (length > 80) prose += length;
  }
  const score = Math.min(1, prose / 2000);
  return { article: score > 0.5, score };
}
