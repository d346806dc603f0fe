import { westernDigits } from '../../metadata/western-digits.ts';
import { shapeOf } from '../../segment/alike-siblings.ts';
import type { Block } from '../../segment/page-blocks.ts';

/** "3. ", "3)", "Step 3:", "第3": what stands before the number, and the number. */
const NUMBERED = /^([^\d\n]{0,14}?)(\d{1,3})(?=$|[\s.):．、：·–-]|[^\d\s])/;
const LEAST_STEPS = 3;
/** So many records of one make are a transcript or a table without a table, … */
const LEAST_RECORDS = 5;
/** … if so many of them stay by themselves. */
const LEAST_STAYING = 0.7;
const LEAST_PARTS = 2;

interface Judged {
  block: Block;
}

const isMostlyLinked = ({ linked, length }: Block): boolean => linked > length / 2;

interface Step {
  before: string;
  number: number;
}

function stepOf({ text, heading }: Block): Step | null {
  const found = heading ? null : NUMBERED.exec(westernDigits(text.slice(0, 24)));
  return found ? { before: found[1] ?? '', number: Number(found[2]) } : null;
}

const follows = (step: Step | null, last: Step | null): boolean =>
  step !== null && last !== null && step.before === last.before && step.number === last.number + 1;

/** Runs of blocks whose numbers follow one another, as indices: from, and up to. */
function numberedRuns(blocks: readonly Block[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  const steps = blocks.map(stepOf);
  for (let from = 0; from < steps.length; ) {
    let to = from + 1;
    while (to < steps.length && follows(steps[to] ?? null, steps[to - 1] ?? null)) to++;
    if (to - from >= LEAST_STEPS) runs.push([from, to]);
    from = to;
  }
  return runs;
}

/** How an element is made inside, where it is made of several parts; else an empty text. */
function makeOf({ element }: Block): string {
  if (element.childElementCount < LEAST_PARTS) return '';
  const parts = Array.from(element.children, shapeOf);
  return `${shapeOf(element)}>${[...new Set(parts)].join()}`;
}

/** Blocks of one make in one parent, as indices. */
function alikeIn(blocks: readonly Block[], make: (block: Block) => string): number[][] {
  const places = new Map<Element | null, Map<string, number[]>>();
  blocks.forEach((block, at) => {
    const named = block.element.hasAttribute('class') ? make(block) : '';
    if (!named) return;
    const beside = places.get(block.element.parentElement) ?? new Map<string, number[]>();
    places.set(block.element.parentElement, beside);
    const alike = beside.get(named);
    if (alike) alike.push(at);
    else beside.set(named, [at]);
  });
  return [...places.values()].flatMap((makes) => [...makes.values()]);
}

/** Links of one look between the paragraphs of a text: what each of its sections is about. */
const LEAST_ENTRIES = 3;
const lookOf = (block: Block): string => (isMostlyLinked(block) ? shapeOf(block.element) : '');

const LEAST_WORDS = 3;
const SENTENCE_END = /[.!?…。！？।۔؟]["'”’»』」)]*$/u;

/**
 * A sentence in a bare element between the paragraphs of a text: their tags differ, and nothing else
 * speaks against it.
 */
function isBareSentence({ element, linked, length, words, text, inTable }: Block): boolean {
  if (element.tagName !== 'DIV' || element.hasAttributes() || inTable) return false;
  if (words < LEAST_WORDS || linked * 2 > length || !SENTENCE_END.test(text)) return false;
  const { previousElementSibling: before, nextElementSibling: after } = element;
  return (before ?? after)?.tagName === 'P' || after?.tagName === 'P';
}

/**
 * No step of a list of steps goes, be it short or a link, and no record of many that are made alike
 * (a turn of a conversation) or link of several that look alike where most of them stay, and no
 * sentence between the paragraphs.
 * @param goes for each block whether it would go; changed in place
 */
export function keepSequences(judged: readonly Judged[], goes: boolean[]): void {
  if (!goes.includes(true)) return;
  const blocks = judged.map(({ block }) => block);
  for (const [from, to] of numberedRuns(blocks)) {
    const linked = blocks.slice(from, to).filter(isMostlyLinked).length;
    if (linked * 2 < to - from) goes.fill(false, from, to);
  }
  blocks.forEach((block, at) => {
    if (goes[at] && isBareSentence(block)) goes[at] = false;
  });
  const mostlyStay = (places: readonly number[]): boolean =>
    places.filter((at) => !goes[at]).length >= LEAST_STAYING * places.length;
  for (const entries of alikeIn(blocks, lookOf))
    if (entries.length >= LEAST_ENTRIES && mostlyStay(entries))
      for (const at of entries) goes[at] = false;
  for (const records of alikeIn(blocks, makeOf)) {
    if (records.length < LEAST_RECORDS || !mostlyStay(records)) continue;
    for (const at of records) if (!isMostlyLinked(blocks[at] as Block)) goes[at] = false;
  }
}
