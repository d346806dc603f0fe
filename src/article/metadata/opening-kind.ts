import type { RemovalKind } from '../../model/removal.ts';
import { isAlike } from '../../text/similarity.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import { startsWithBy } from './byline.ts';
import type { PageMetadata } from './metadata.ts';
import { isDateLine } from './published.ts';

const MINUTES =
  /^(.{0,30}?)\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*(?:min\p{L}*|мин\p{L}*|хв\p{L}*|分(?:钟|鐘)?|분|dk|dakika|phút|menit|मिनट|นาที|دقائق|دقيقة|דקות|דק|perc|λεπτ\p{L}*)\.?(.{0,24})$/iu;

/** Stems of "read" and "reading". */
const READING =
  /read|lese|lesezeit|lect|lett|leit|lees|läs|luk|čten|číta|czyt|olvas|чита|чтен|ανάγν|okuma|baca|đọc|पढ़|读|讀|読|읽|อ่าน|قراء|קריא|citi/iu;

/** "4 MIN READ", "Lesezeit: 3 Minuten", "5分で読めます"; not "Bake: 30 min". */
function isReadTime(text: string): boolean {
  // Most lines have no figure, and are told by that alone.
  const match = text.length <= 50 && /\d/.test(text) ? MINUTES.exec(text) : null;
  if (!match) return false;
  const rest = `${match[1]} ${match[2]}`.replace(/[\s\p{P}\p{S}]/gu, '');
  return rest === '' || READING.test(rest);
}

const UPDATED =
  /^(?:(?:first |last |originally )?(?:updated|published|posted|modified|reviewed|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|опубликовано|обновлено)\b)/iu;

const AGO =
  /^(?:\d{1,2}|an?|one|few)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago$/i;

/** Dates are slow to read, and rule after rule asks about the same lines. */
const dated = new WeakMap<Block, boolean>();

function isDated(block: Block, lang: string | null): boolean {
  const known = dated.get(block);
  if (known !== undefined) return known;
  const found = isDateLine(block.text, lang);
  dated.set(block, found);
  return found;
}

/**
 * What a line printed round the headline is: its kind, and the message that says so; null for any
 * other line.
 */
export function openingKind(block: Block, metadata: PageMetadata): [RemovalKind, string] | null {
  if (block.words === 0) return null;
  if (isAlike(block.text, metadata.title, 0.85))
    return ['repeated-headline', 'reason_headline_again'];
  if (block.words > 30) return null;
  if (isReadTime(block.text)) return ['read-time', 'reason_read_time'];
  const { byline } = metadata;
  if (byline && block.words <= 14 && isAlike(block.text, byline, 0.6))
    return ['byline', 'reason_byline'];
  if (startsWithBy(block.text) && block.words <= 14) return ['byline', 'reason_byline'];
  if (
    AGO.test(block.text) ||
    (block.words <= 12 &&
      (isDated(block, metadata.lang) || (UPDATED.test(block.text) && /\d/.test(block.text))))
  )
    return ['date', 'reason_date'];
  if (block.words <= 14 && block.hints & Hint.byline) return ['byline', 'reason_byline'];
  return null;
}
