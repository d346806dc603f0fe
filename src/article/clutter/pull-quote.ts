import { isOnlyChild } from '../segment/alike-siblings.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, Finding } from '../segment/rule-context.ts';

const NAMED =
  /(?:^|[\s_-])(?:pull-?(?:ed|out)?-?quotes?|pulled|pull|quote-?(?:pull|out|highlight|callout)|(?:highlight|callout|big|side|featured?|key)-?quote)(?:$|[\s_-])/i;
const APART = 'blockquote,aside,figure,q';
/** Some set their headings as quotations; these end without a stop. */
const ENDS = /[.!?…。！？"”“»«’]\s*$/;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** So many letters of its beginning are looked for in the text; what is shorter is no quote. */
const KEY = 12;
const MOST_WORDS = 70;
/** Of quotes that begin alike, so many are looked at. */
const MOST_ALIKE = 20;
const MOST_CREDIT = 12;
const MOST_UP = 3;

/** The letters of a text, and at which of them each word begins. */
interface Letters {
  letters: string;
  starts: number[];
}

function lettersOf(text: string): Letters {
  const starts: number[] = [];
  let letters = '';
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    starts.push(letters.length);
    letters += word;
  }
  return { letters, starts };
}

/** A passage that stands apart from the text. */
interface Passage {
  block: Block;
  letters: string;
  /** What sets it apart. */
  shell: Element;
  isNamed: boolean;
}

function namedShell(element: Element): Element | null {
  let at: Element | null = element;
  for (let up = 0; at && up < MOST_UP; up++, at = at.parentElement)
    if (
      NAMED.test(
        (at.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__/g, '-'),
      )
    )
      return at;
  return null;
}

/** What sets an element apart: a quotation may stand in a figure of its own. */
function apartFrom(element: Element): Element | null {
  const shell = element.closest(APART);
  return shell?.parentElement?.closest('figure') ?? shell;
}

function passageOf(block: Block): Passage | null {
  if (block.heading || block.code || block.inTable || block.words === 0 || block.words > MOST_WORDS)
    return null;
  const named = namedShell(block.element);
  const shell = named ?? apartFrom(block.element);
  if (!shell || shell.querySelector('img,picture,video')) return null;
  if (!named && !ENDS.test(block.text)) return null;
  const { letters } = lettersOf(block.text);
  return letters.length < KEY ? null : { block, letters, shell, isNamed: named !== null };
}

/** Passages by how they begin. */
function byBeginning(passages: readonly Passage[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = passage.letters.slice(0, KEY);
    const alike = found.get(key) ?? [];
    if (alike.length < MOST_ALIKE) alike.push(passage);
    found.set(key, alike);
  }
  return found;
}

/** Whether what sets a passage apart stands in the same text as the block that says it, too. */
const standsWith = ({ shell, isNamed }: Passage, host: Block): boolean => {
  const parent = shell.parentElement;
  const round = isOnlyChild(shell) ? parent?.parentElement : parent;
  return isNamed || (round?.contains(host.element) ?? false);
};

/** Passages that the text says as well, with the block that does. */
function repeatedIn(blocks: readonly Block[], passages: readonly Passage[]): Set<Passage> {
  const wanted = byBeginning(passages);
  const apart = new Set(passages.map(({ block }) => block));
  const repeated = new Set<Passage>();
  for (const host of blocks) {
    if (apart.has(host) || host.prose === 0) continue;
    const { letters, starts } = lettersOf(host.text);
    for (const start of starts) {
      for (const passage of wanted.get(letters.slice(start, start + KEY)) ?? [])
        if (
          letters.length > passage.letters.length &&
          letters.startsWith(passage.letters, start) &&
          standsWith(passage, host)
        )
          repeated.add(passage);
    }
  }
  return repeated;
}

/** What is quoted to be talked about is announced. */
const isAnnounced = (before: Block | undefined): boolean => /[:：]\s*$/.test(before?.text ?? '');

/** The passage, and behind it who said it; a credit may be known for a caption by now. */
function blocksOf({ block, shell }: Passage, all: readonly Block[]): Block[] {
  const next = all[block.index + 1];
  const isCredit = next !== undefined && next.words <= MOST_CREDIT && shell.contains(next.element);
  return isCredit ? [block, next] : [block];
}

/** Pull quotes: passages set apart from the text that only say again what it says itself. */
export const pullQuote: ClutterRule = ({ blocks, page }) => {
  const passages = blocks.flatMap((block) => passageOf(block) ?? []);
  if (passages.length === 0) return [];
  const places = new Map(blocks.map((block, at) => [block, at]));
  return [...repeatedIn(blocks, passages)].flatMap((passage): Finding[] => {
    const at = places.get(passage.block) ?? 0;
    if (!passage.isNamed && isAnnounced(blocks[at - 1])) return [];
    return [
      {
        kind: 'pull-quote',
        reason: { code: 'reason_pull_quote', values: [] },
        evidence: { words: passage.block.words, named: passage.isNamed },
        blocks: blocksOf(passage, page.blocks),
      },
    ];
  });
};
