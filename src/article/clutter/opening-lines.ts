import { similarity } from '../../text/similarity.ts';
import { startsWithBy } from '../byline.ts';
import { Hint } from '../hints.ts';
import type { Block } from '../page-blocks.ts';
import { isDateLine } from '../published.ts';
import type { RemovalKind } from '../removal.ts';
import type { ClutterRule, Finding, Scene } from '../scene.ts';

/** "4 MIN READ", "Lesezeit: 3 Minuten", "5分で読めます"; and the dates and counts printed beside it. */
const READ_TIME =
  /^(?:(?:estimated )?read(?:ing)?(?: time)?|lesezeit|temps de lecture|(?:tiempo de )?lectura|tempo d[ei] lett?ura|leestijd|lästid|okuma süresi|время (?:на )?чтени[яе]|czas czytania|durée de lecture)?\s*[::~≈]?\s*(?:about |ca\.? |approx\.? |约|約)?\d{1,3}\s*[-–]?\s*(?:\d{1,3}\s*)?(?:min(?:ute|uto|uti|utos|uten|uter|utter|uut|ut)?s?\.?|mins?|мин(?:ут[аы]?|\.)?|分(?:钟|鐘)?|분|dk\.?|dakika|phút|menit|नit|मिनट|دقائق|دقيقة|דקות|perc|λεπτά)(?:\s*(?:read(?:ing time|ing)?|to read|lesezeit|lesen|de lecture|de lectura|de leitura|di lettura|leestijd|lästid|okuma|чтения|czytania|で読めます|阅读|읽기|baca|đọc|קריאה|قراءة))?$/iu;

const UPDATED =
  /^(?:(?:first |last |originally )?(?:updated|published|posted|modified|reviewed|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|опубликовано|обновлено)\b)/iu;

const AGO =
  /^(?:\d{1,2}|an?|one|few)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago$/i;

function openingKind(block: Block, scene: Scene): [RemovalKind, string] | null {
  if (block.words === 0) return null;
  if (similarity(block.text, scene.metadata.title) >= 0.85)
    return ['repeated-headline', 'reason_headline_again'];
  if (block.words > 30) return null;
  if (READ_TIME.test(block.text)) return ['read-time', 'reason_read_time'];
  const byline = scene.metadata.byline;
  if (byline && block.words <= 14 && similarity(block.text, byline) >= 0.6)
    return ['byline', 'reason_byline'];
  if (startsWithBy(block.text) && block.words <= 14) return ['byline', 'reason_byline'];
  if (
    AGO.test(block.text) ||
    (block.words <= 20 &&
      (isDateLine(block.text) || (UPDATED.test(block.text) && /\d/.test(block.text))))
  )
    return ['date', 'reason_date'];
  if (block.words <= 14 && block.hints & Hint.byline) return ['byline', 'reason_byline'];
  return null;
}

/** Words above the headline, or short capitals and category links beside it: "WORLD". */
function isEyebrow(block: Block, scene: Scene): boolean {
  if (block.words === 0 || block.words > 8 || block === scene.headline || /[.!?]$/.test(block.text))
    return false;
  if (scene.headline && block.index < scene.headline.index) return true;
  if (block.heading) return false;
  const shouted =
    block.text === block.text.toUpperCase() && block.text !== block.text.toLowerCase();
  const linked = block.length > 0 && block.linked / block.length > 0.8;
  return block.words <= 4 && (shouted || linked || (block.hints & Hint.meta) !== 0);
}

const finding = (block: Block, kind: RemovalKind, code: string): Finding => ({
  kind,
  reason: { code, values: [] },
  evidence: { words: block.words, before: block.index },
  blocks: [block],
});

/** Whether a block stands before the text begins. */
const opens = (block: Block, scene: Scene): boolean => block.index < scene.firstProse;

/** Kinds that are told from body text wherever they stand near the beginning or after the end. */
const STANDS_ANYWHERE: ReadonlySet<RemovalKind> = new Set([
  'repeated-headline',
  'read-time',
  'date',
]);

/** Only lines before the text, right at its beginning, or after its end are looked at. */
const mayOpen = (block: Block, scene: Scene): boolean =>
  block.index < scene.firstProse + 3 || block.index > scene.lastProse;

/** Lines round the headline that the reader gets as fields, or not at all: eyebrow, read time, byline, date, the headline again. */
export const openingLines: ClutterRule = (scene) =>
  scene.blocks.flatMap((block) => {
    if (block === scene.headline)
      return [finding(block, 'repeated-headline', 'reason_headline_again')];
    if (block.inFigure) return [];
    if (!mayOpen(block, scene)) return [];
    const known = openingKind(block, scene);
    if (known && (opens(block, scene) || STANDS_ANYWHERE.has(known[0])))
      return [finding(block, ...known)];
    return opens(block, scene) && isEyebrow(block, scene)
      ? [finding(block, 'eyebrow', 'reason_eyebrow')]
      : [];
  });
