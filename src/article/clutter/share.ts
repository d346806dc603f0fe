import { isSharing } from '../segment/links.ts';
import type { ClutterRule } from '../segment/rule-context.ts';

const LABEL =
  /^(?:share|share (?:this|on|via|the)\b.{0,25}|teilen|partager|compartir|compartilhar|condividi|delen|dela|del|jaa|udostępnij|sdílet|paylaş|поделиться|シェア|共有|分享|공유|공유하기|مشاركة|שתפו|साझा करें|bagikan|chia sẻ|print|e-?mail|copy link|link copied!?|tweet|facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|follow us.{0,25}|save|bookmark|listen|comments?|add us on google|add as preferred source.{0,20})[:!]?$/iu;

/** Whether a short label is that of something which passes a page on, or keeps it. */
export const saysShare = (label: string): boolean => LABEL.test(label);

/** Rows of links that pass the page on, and the short labels beside them. */
export const share: ClutterRule = ({ blocks, headline }) =>
  blocks
    .filter((block) => {
      if (block === headline || block.words > 14 || block.heading === 1 || block.inTable)
        return false;
      const sharing = block.links.filter(isSharing).length;
      if (sharing > 0 && sharing >= block.links.length / 2) return true;
      return saysShare(block.text);
    })
    .map((block) => ({
      kind: 'share' as const,
      reason: { code: 'reason_share', values: [] },
      evidence: { links: block.links.length, words: block.words },
      blocks: [block],
    }));
