import { similarity } from '../text/similarity.ts';
import { startsWithBy } from './byline.ts';
import { Hint } from './hints.ts';
import type { PageMetadata } from './metadata.ts';
import type { Block } from './page-blocks.ts';
import { isDateLine } from './published.ts';
import type { RemovalKind } from './removal.ts';

/** "4 MIN READ", "Lesezeit: 3 Minuten", "5分で読めます"; and the dates and counts printed beside it. */
const READ_TIME =
  /^(?:(?:estimated )?read(?:ing)?(?: time)?|lesezeit|temps de lecture|(?:tiempo de )?lectura|tempo d[ei] lett?ura|leestijd|lästid|okuma süresi|время (?:на )?чтени[яе]|czas czytania|durée de lecture)?\s*[:\uff1a~≈]?\s*(?:about |ca\.? |approx\.? |约|約)?\d{1,3}\s*[-–]?\s*(?:\d{1,3}\s*)?(?:min(?:ute|uto|uti|utos|uten|uter|utter|uut|ut)?s?\.?|mins?|мин(?:ут[аы]?|\.)?|分(?:钟|鐘)?|분|dk\.?|dakika|phút|menit|नit|मिनट|دقائق|دقيقة|דקות|perc|λεπτά)(?:\s*(?:read(?:ing time|ing)?|to read|lesezeit|lesen|de lecture|de lectura|de leitura|di lettura|leestijd|lästid|okuma|чтения|czytania|で読めます|阅读|읽기|baca|đọc|קריאה|قراءة))?$/iu;

const UPDATED =
  /^(?:(?:first |last |originally )?(?:updated|published|posted|modified|reviewed|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|опубликовано|обновлено)\b)/iu;

const AGO =
  /^(?:\d{1,2}|an?|one|few)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago$/i;

/**
 * What a line printed round the headline is: its kind, and the message that says so; null for any
 * other line.
 */
export function openingKind(block: Block, metadata: PageMetadata): [RemovalKind, string] | null {
  if (block.words === 0) return null;
  if (similarity(block.text, metadata.title) >= 0.85)
    return ['repeated-headline', 'reason_headline_again'];
  if (block.words > 30) return null;
  if (READ_TIME.test(block.text)) return ['read-time', 'reason_read_time'];
  const { byline } = metadata;
  if (byline && block.words <= 14 && similarity(block.text, byline) >= 0.6)
    return ['byline', 'reason_byline'];
  if (startsWithBy(block.text) && block.words <= 14) return ['byline', 'reason_byline'];
  if (
    AGO.test(block.text) ||
    (block.words <= 12 &&
      (isDateLine(block.text) || (UPDATED.test(block.text) && /\d/.test(block.text))))
  )
    return ['date', 'reason_date'];
  if (block.words <= 14 && block.hints & Hint.byline) return ['byline', 'reason_byline'];
  return null;
}
