import type { PageAnalysis } from '../../analyse-page.ts';
import { isRecirculationLabel } from '../../clutter/label-words.ts';
import { rootOf } from '../../copy/inner-roots.ts';
import { parentOf, tagOf } from '../../copy/unclobbered.ts';
import type { Block } from '../../segment/block.ts';
import { linesIn } from '../../segment/lines-of-blocks.ts';
import type { Finding } from '../../segment/rule-context.ts';
import { meanOf } from '../../trees/measures.ts';
import { mayGo } from '../choose-groups.ts';
import { placesOf } from './block-places.ts';
import { holderOf, standsIn } from './holders.ts';

/** A list that the rules of the clean article have found under a label that announces one. */
export interface LabelledList {
  label: string;
  /** Elements of the page that hold the list, its label with it, and nothing else. */
  elements: Element[];
  links: Element[];
  /** What its entries say, where none of them is a link. */
  entries: string[];
  /** Mean chance of its links to lead away, 0 to 1. */
  chance: number;
}

/** Below this the model has seen something in the links that the label does not say. */
const LEAST_CHANCE = 0.2;
/** … and without one. */
const LEAST_UNNAMED = 0.5;
/** So many of the links may be of those that are never hidden. */
const MOST_OWN = 0.15;
/** Lone links under a label, from which on they are a list. */
const LEAST_LINES = 2;
/** Of entries that are no links: after the text has ended, and within it, where it is less than sure. */
const CHANCE_AFTER = 0.8;
const CHANCE_WITHIN = 0.6;

/** How many lines and how many pictures without words stand in each element of the page. */
class Held {
  readonly #lines = new Map<Element, number>();
  readonly #pictures = new Map<Element, number>();

  constructor(blocks: readonly Block[], originOf: PageAnalysis['originOf']) {
    for (const block of blocks) {
      const counts = block.words > 0 ? this.#lines : block.images > 0 ? this.#pictures : null;
      let place: Element | null = counts && block.element;
      while (place && !originOf.has(place)) place = parentOf(place);
      for (let up = place && originOf.get(place); counts && up; up = holderOf(up) ?? undefined)
        counts.set(up, (counts.get(up) ?? 0) + 1);
    }
  }

  lines(element: Element): number {
    return this.#lines.get(element) ?? 0;
  }

  pictures(element: Element): number {
    return this.#pictures.get(element) ?? 0;
  }
}

/** Either every entry has one, or there is something in the box that is no entry. */
const areOfEntries = (pictures: number, lines: number): boolean =>
  pictures === 0 || (pictures * 2 >= lines && pictures <= lines);

/** Up to where something else than the list is held, too; out of a shadow tree only where the list is in several. */
function widen(places: readonly Element[], own: Held, all: Held): Element[] {
  const roots = new Set(places.map(rootOf));
  const known = new Map<Element, boolean>();
  const isWhole = (holder: Element): boolean => {
    const is = known.get(holder) ?? isAllOfIt(holder);
    known.set(holder, is);
    return is;
  };
  const isAllOfIt = (holder: Element): boolean =>
    tagOf(holder) !== 'main' &&
    (roots.size > 1 || roots.has(rootOf(holder))) &&
    own.lines(holder) === all.lines(holder) &&
    areOfEntries(all.pictures(holder), own.lines(holder)) &&
    mayGo(holder);
  const tops = new Set<Element>();
  for (const place of places) {
    let top = place;
    for (let up = holderOf(top); up && !tops.has(top) && isWhole(up); up = holderOf(up)) top = up;
    tops.add(top);
  }
  const isWithin = standsIn([...tops]);
  return [...tops].filter((top) => !isWithin(holderOf(top)));
}

const linksOf = (blocks: readonly Block[]): Element[] => blocks.flatMap(({ links }) => links);

/** What the model says of some links; null where that is that they stay. */
function chanceOf(
  links: readonly Element[],
  chances: ReadonlyMap<Element, number>,
  least: number,
): number | null {
  const known = links.flatMap((link) => chances.get(link) ?? []);
  const own = known.filter((chance) => chance === 0).length;
  if (known.length === 0 || own > MOST_OWN * known.length) return null;
  const mean = meanOf(known);
  return mean >= least ? mean : null;
}

/** The label that a finding stands under, where it is no part of the finding. */
function labelBefore({ blocks: [first] }: Finding, { findings, page }: PageAnalysis): Block | null {
  const before = linesIn(page.blocks).before(first?.index ?? 0);
  const isLabel =
    before &&
    isRecirculationLabel(before.text) &&
    findings.some(({ kind, blocks }) => kind === 'orphan-label' && blocks[0] === before);
  return isLabel ? before : null;
}

/** What stands before the label is none of its list. */
function fromLabel(blocks: readonly Block[], label: string): readonly Block[] {
  const at = blocks.findIndex(({ text }) => text === label);
  return at > 0 ? blocks.slice(at) : blocks;
}

/** What the rules call a list. */
const LISTS: ReadonlySet<string> = new Set(['reason_list_under_label', 'reason_list_after_text']);

interface Found {
  label: string;
  blocks: readonly Block[];
  /** Where nothing of it is a link. */
  unlinked: number;
}

const knownPromos = new WeakMap<readonly Finding[], ReadonlySet<Block>>();

/** Asked for each label, picked out once. */
function promosAmong(findings: readonly Finding[]): ReadonlySet<Block> {
  const known =
    knownPromos.get(findings) ??
    new Set(findings.flatMap(({ kind, blocks }) => (kind === 'inline-promo' ? blocks : [])));
  knownPromos.set(findings, known);
  return known;
}

/** The lone links that stand right below a label, each a finding of its own. */
function linesUnder(label: Block, { findings, page }: PageAnalysis): Block[] {
  const promos = promosAmong(findings);
  const under: Block[] = [];
  const lines = linesIn(page.blocks);
  for (let line = lines.after(label.index); line && promos.has(line); )
    line = lines.after(under[under.push(line) - 1]?.index ?? 0);
  return under;
}

function found(finding: Finding, analysis: PageAnalysis): Found | null {
  const { kind, reason, blocks, heading = '' } = finding;
  const [first] = blocks;
  if (kind === 'orphan-label' && first && isRecirculationLabel(first.text)) {
    const under = linesUnder(first, analysis);
    const isList = under.length >= LEAST_LINES;
    return isList
      ? { label: first.text, blocks: [first, ...under], unlinked: CHANCE_WITHIN }
      : null;
  }
  if (kind === 'recirculation' && LISTS.has(reason.code))
    return { label: heading, blocks: fromLabel(blocks, heading), unlinked: CHANCE_AFTER };
  if (kind !== 'boilerplate' || linksOf(blocks).length > 0) return null;
  const label = labelBefore(finding, analysis);
  return label && { label: label.text, blocks: [label, ...blocks], unlinked: CHANCE_WITHIN };
}

/**
 * Lists under a label that says so ("Explore", "Recommended"), as the rules of the clean article found
 * them: each as one, whatever elements its entries stand in, and also where its entries are no links.
 * @param chances of the links of the page
 */
export function findLabelledLists(
  analysis: PageAnalysis,
  chances: ReadonlyMap<Element, number>,
): LabelledList[] {
  const { findings, originOf, page } = analysis;
  let all: Held | null = null;
  return findings.flatMap((finding) => {
    const list = found(finding, analysis);
    if (!list) return [];
    const links = linksOf(list.blocks).flatMap((link) => originOf.get(link) ?? []);
    const isLinked = linksOf(list.blocks).length > 0;
    const least = list.label ? LEAST_CHANCE : LEAST_UNNAMED;
    const chance = isLinked ? chanceOf(links, chances, least) : list.unlinked;
    const places = list.blocks.map((block) => placesOf(block, originOf));
    if (chance === null || !places.every((place) => place !== null)) return [];
    all ??= new Held(page.blocks, originOf);
    const elements = widen(places.flat(), new Held(list.blocks, originOf), all);
    if (!elements.every(mayGo)) return [];
    const texts = list.blocks.map(({ text }) => text);
    const entries = isLinked ? [] : texts.filter((text) => text && text !== list.label);
    return [{ label: list.label, elements, links, entries, chance }];
  });
}
