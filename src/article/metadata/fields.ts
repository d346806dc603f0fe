import type { Block } from '../segment/page-blocks.ts';
import {
  type Finding,
  openingBlocks,
  type RuleContext,
  takeBlocks,
} from '../segment/rule-context.ts';
import { cleanName, startsWithBy } from './byline.ts';
import { captionText, isCaption } from './captions.ts';
import { findDek } from './dek.ts';
import { staysInText } from './dek-in-text.ts';
import { isDateLine, readDay } from './published.ts';

/** What stands round the text and is given apart from it. */
export interface Fields {
  dek: string | null;
  captions: string[];
  /** As printed, for pages that do not say them elsewhere. */
  byline: string | null;
  published: string | null;
  /** What has to leave the content, since it is a field now. Captions stay with their pictures. */
  findings: Finding[];
}

/** Takes dek and captions out of the scene's blocks, and moves the beginning of the text past the dek. */
export function takeFields(context: RuleContext): Fields {
  const opening = openingBlocks(context);
  const near = context.page.blocks
    .slice(context.firstProse, context.firstProse + 4)
    .filter((block) => context.root.contains(block.element));
  // What opens a page of a manual is its introduction.
  const found = context.kind === 'documentation' ? null : findDek(opening, near, context);
  const dek = found && isBeforeAText(found, context) && !staysInText(found, context) ? found : null;
  const opens = new Set(opening);
  const captions = [...opening, ...context.blocks.filter((block) => !opens.has(block))].filter(
    (block) => block !== dek && isCaption(block, context),
  );
  takeBlocks(context, new Set([...captions, ...(dek ? [dek] : [])]));
  const texts = captions.map((block) => captionText(block, context.metadata.title)).filter(Boolean);
  return {
    dek: dek?.text ?? null,
    captions: [...new Set(texts)],
    byline: context.metadata.byline ?? printedByline(opening, context.metadata.lang),
    published: context.metadata.published ?? printedDay(opening, context.metadata.lang),
    findings: dek
      ? [
          {
            kind: 'dek',
            reason: { code: 'reason_dek', values: [] },
            evidence: { words: dek.words },
            blocks: [dek],
          },
        ]
      : [],
  };
}

/** A summary is short beside what it sums up. */
const isBeforeAText = (dek: Block, context: RuleContext): boolean =>
  context.prose >= 4 * dek.length;

const firstOf = <T>(blocks: readonly Block[], read: (block: Block) => T | null): T | null => {
  for (const block of blocks) {
    const value = block.words <= 20 ? read(block) : null;
    if (value !== null) return value;
  }
  return null;
};

/** "Ilse Maravigna" in "Ilse Maravigna · Sep 18, 2024": two to four words, each with a capital. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|da|di|al|bin|y)){1,3}$/u;

function printedName({ text }: Block, lang: string | null): string | null {
  const name = cleanName(text);
  if (startsWithBy(text)) return name;
  return name && name !== text && NAME.test(name) && isDateLine(text, lang) ? name : null;
}

const printedByline = (opening: readonly Block[], lang: string | null): string | null =>
  firstOf(opening, (block) => printedName(block, lang));

const printedDay = (opening: readonly Block[], lang: string | null): string | null =>
  firstOf(opening, (block) => readDay(block.text, lang));
