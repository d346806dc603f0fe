import type { Article } from '../../model/article.ts';
import { missingLeadImage } from '../lead-image.ts';
import { escapeHtml } from './escape-html.ts';
import type { WriterContext } from './exported-article.ts';

/**
 * Gives the pictures of a clean article what stands in their place in a file, and puts the lead image
 * over the text where that has it not.
 * @param place gives the source of a picture there; null for one that keeps its address
 * @returns the body
 */
export async function placePictures(
  article: Article,
  { parse, clean }: WriterContext,
  place: (address: string) => Promise<string | null>,
): Promise<HTMLElement> {
  const lead = missingLeadImage(article);
  const figure = lead
    ? `<figure><img src="${escapeHtml(lead.src)}" alt="${escapeHtml(lead.alt)}"><figcaption>${escapeHtml(lead.caption)}</figcaption></figure>`
    : '';
  const { body } = parse(clean(figure + article.content));
  for (const image of body.querySelectorAll('img')) {
    const source = await place(image.getAttribute('src') ?? '');
    if (source !== null) image.setAttribute('src', source);
  }
  return body;
}
