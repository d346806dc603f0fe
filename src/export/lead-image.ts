import type { Article, LeadImage } from '../model/article.ts';

/** Takes an article; gives its lead image where the body does not show it already, else null. */
export function missingLeadImage({ leadImage, content }: Article): LeadImage | null {
  const isShown = leadImage && content.includes(leadImage.src.replaceAll('&', '&amp;'));
  return isShown ? null : leadImage;
}
