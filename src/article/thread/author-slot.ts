import { foldWhitespace } from '../../text/whitespace.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { Post } from './find-posts.ts';
import { templateKeys } from './name-shapes.ts';

const CANDIDATES = 'a,span,strong,b,cite,h1,h2,h3,h4,h5,h6,div,p,dt,dd,td,li,address';
const MOST_LETTERS = 40;
const MOST_WORDS = 5;

/** Class names, ids and data attributes by which code calls a person. */
const NAMED =
  /(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?:author|user-?name|user|poster|nick(?:name)?|member(?:-?name)?|creator|handle|posted-?by|op|by)(?:$|[\s_-]|(?=[A-Z]))/i;
/** Addresses of people. */
const OF_A_PERSON =
  /(?:^|\/)(?:u|users?|members?|profiles?|people|author|persona|usuario|utilisateur|benutzer|mitglied(?:er)?|пользователь)[-_/.?]|\/[~@]\w|[?&](?:u|uid|user|userid|username|author|member|showuser)=|viewprofile|showuser|action=profile/i;

/** A part of the posts by one template: what it says in each, and how often it stands there. */
interface Slot {
  names: Authors;
  /** Where in the post it stands, 0 to 1, added up. */
  depth: number;
  evidence: number;
  count: number;
}

/** Who wrote each post, and the element that says so. */
export type Authors = Map<Post, { name: string; element: Element }>;

const bareName = (text: string): string => foldWhitespace(text).replace(/^@|[\s:,·•|–—-]+$/gu, '');

const nameOf = (element: Element): string => bareName(element.textContent ?? '');

const isNameLike = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= MOST_LETTERS &&
  name.split(' ').length <= MOST_WORDS &&
  /\p{L}/u.test(name) &&
  !/\d{4}|\d:\d\d/.test(name);

/** What stands beside a person's name: rank, counts, buttons. */
const BESIDE =
  /title|rank|banner|level|badge|stat|count|group|avatar|location|joined|reputation|action|button|btn|menu|reply|quote|signature|likes?\b/i;

function evidenceOfOne(element: Element): number {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (BESIDE.test(names)) return 0;
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const itemprop = `${element.getAttribute('itemprop')} ${element.parentElement?.getAttribute('itemprop')}`;
  let evidence = 0;
  if (/author|creator/.test(itemprop) || link?.getAttribute('rel') === 'author') evidence += 6;
  if (link && OF_A_PERSON.test(link.getAttribute('href') ?? '')) evidence += 4;
  if (NAMED.test(names)) evidence += 3;
  else if (NAMED.test(element.parentElement?.getAttribute('class') ?? '')) evidence += 2;
  if (element.getAttributeNames().some((name) => /^data-.*(?:user|author|member)/.test(name)))
    evidence += 3;
  return evidence;
}

/** How much speaks for a name: what code and address call it, and whether it stands beside a time. */
const evidenceOf = (part: NamedPart, { hints, words }: Block, isTimed: boolean): number =>
  part.evidence + (hints & Hint.byline ? 1 : 0) + (isTimed && words <= MOST_BESIDE ? 2 : 0);

/** A line of a name and a time has little else. */
const MOST_BESIDE = 12;

/** What may be a name, and the elements that hold it and nothing else, the innermost first. */
interface Candidate {
  name: string;
  chain: Element[];
}

/** Tells what elements of a line say: some are asked for again and again. */
function namesOnce(): (element: Element) => string {
  const known = new Map<Element, string>();
  return (element) => {
    const name = known.get(element) ?? nameOf(element);
    known.set(element, name);
    return name;
  };
}

function chainOf(inner: Element, block: Element, named: (element: Element) => string): Element[] {
  const name = named(inner);
  const chain = [inner];
  for (let up = inner; up !== block; ) {
    const parent = up.parentElement;
    if (!parent || named(parent) !== name) break;
    chain.push(parent);
    up = parent;
  }
  return chain;
}

/** Elements that hold one of some others within a block. */
function holdersOf(inner: readonly Element[], block: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const one of inner)
    for (let up = one; up !== block; ) {
      up = up.parentElement ?? block;
      if (holders.has(up)) break;
      holders.add(up);
    }
  return holders;
}

/** The names in a line: elements that hold one, and what runs before a time. */
function readNames(block: Element): Candidate[] {
  const named = namesOnce();
  const all = block.firstElementChild ? [block, ...block.querySelectorAll(CANDIDATES)] : [block];
  const alike = all.filter((one) => isNameLike(named(one)));
  const holders = holdersOf(alike, block);
  const found = alike
    .filter((one) => !holders.has(one))
    .map((one) => ({ name: named(one), chain: chainOf(one, block, named) }));
  const run = block.firstChild?.nodeType === 3 ? bareName(block.firstChild.nodeValue ?? '') : '';
  if (run && block.firstElementChild && isNameLike(run)) found.push({ name: run, chain: [block] });
  return found;
}

/** What was read of a line: nothing is changed in it while posts of one kind after another are tried. */
const known = new WeakMap<Block, readonly NamedPart[]>();

/** A name in a line, how much code and address speak for it, and the templates that it may be of. */
interface NamedPart extends Candidate {
  evidence: number;
  keys: readonly string[];
}

const partOf = (candidate: Candidate): NamedPart => ({
  ...candidate,
  evidence: Math.max(...candidate.chain.map(evidenceOfOne)),
  keys: [...new Set(candidate.chain.flatMap(templateKeys))],
});

function namesIn(block: Block): readonly NamedPart[] {
  const told = known.get(block) ?? readNames(block.element).map(partOf);
  known.set(block, told);
  return told;
}

const MOST_LINE = 40;
/** An address of a person, or a name that code calls one, in a link. */
const LEAST_PERSON = 4;

/** The lines of a post in which a name may stand. */
const linesOf = (post: Post): Block[] =>
  post.blocks.filter(
    ({ words, inQuote, code }) => !inQuote && !code && words > 0 && words <= MOST_LINE,
  );

/** Adds the names of each kind that a post's lines may hold. */
function addNames(post: Post, slots: Map<string, Slot>, isTimed: IsTimed): void {
  for (const block of linesOf(post)) {
    for (const candidate of namesIn(block)) {
      const evidence = evidenceOf(candidate, block, isTimed(block));
      for (const key of candidate.keys) {
        const slot = slots.get(key) ?? { names: new Map(), depth: 0, evidence: 0, count: 0 };
        slots.set(key, slot);
        slot.count++;
        if (slot.names.has(post)) continue;
        slot.names.set(post, { name: candidate.name, element: candidate.chain[0] as Element });
        slot.evidence += evidence;
        slot.depth += post.blocks.indexOf(block) / post.blocks.length;
      }
    }
  }
}

/** Whether a line prints a time. */
export type IsTimed = (block: Block) => boolean;

/** Whether a short line holds what code or an address calls a person. */
export const namesPerson = (block: Block): boolean =>
  !block.inQuote &&
  block.words > 0 &&
  block.words <= MOST_LINE &&
  namesIn(block).some((one) => evidenceOf(one, block, false) >= LEAST_PERSON);

/** Fewer of the posts with such a part are no pattern. */
const LEAST_SHARE = 0.6;
/** What code calls a person by, or an address of one. */
const LEAST_EVIDENCE = 3;

/** What a name at the top of each post is worth that neither code nor address calls one. */
const BY_PLACE = 3;
const LEAST_BY_PLACE = 4;

/** Whether a part stands once near the top of each post, and says the same in some and not in all. */
const isFilledOnce = ({ names, count, depth }: Slot, distinct: number, posts: number): boolean =>
  posts >= LEAST_BY_PLACE &&
  names.size === posts &&
  count === posts &&
  depth / posts < 0.35 &&
  distinct >= 2 &&
  distinct < posts;

function scoreOf(slot: Slot, posts: number): number {
  const { names, evidence, count, depth } = slot;
  const share = names.size / posts;
  const distinct = new Set(Array.from(names.values(), ({ name }) => name)).size;
  const mean = evidence / names.size + (isFilledOnce(slot, distinct, posts) ? BY_PLACE : 0);
  if (share < LEAST_SHARE || mean < LEAST_EVIDENCE) return 0;
  // The rank of a member says the same again and again.
  if (posts >= 4 && distinct === 1) return 0;
  const differs = 0.25 + (0.75 * distinct) / names.size;
  const above = 1 - (0.4 * depth) / names.size;
  return mean * share * differs * above * Math.sqrt(names.size / count);
}

/**
 * Finds who wrote each post: the part that is filled otherwise in each.
 * @returns the authors, and how often such a part stands in a post, on average
 */
export function findAuthors(
  posts: readonly Post[],
  isTimed: IsTimed,
): { authors: Authors; each: number } {
  const slots = new Map<string, Slot>();
  for (const post of posts) addNames(post, slots, isTimed);
  let best: Slot | null = null;
  let most = 0;
  for (const slot of slots.values()) {
    const score = scoreOf(slot, posts.length);
    if (score > most) [best, most] = [slot, score];
  }
  if (!best) return { authors: new Map(), each: 0 };
  const authors = new Map(best.names);
  // One who opened the thread, or runs the place, is often set otherwise.
  for (const post of posts) {
    const other = authors.has(post) ? null : likeliest(post, isTimed);
    if (other) authors.set(post, other);
  }
  return { authors, each: best.count / best.names.size };
}

/** The first of a post's names for which most speaks. */
export function likeliest(post: Post, isTimed: IsTimed): { name: string; element: Element } | null {
  let found: { name: string; element: Element } | null = null;
  let most = LEAST_PERSON - 1;
  for (const block of linesOf(post)) {
    for (const candidate of namesIn(block)) {
      const evidence = evidenceOf(candidate, block, isTimed(block));
      if (evidence <= most) continue;
      found = { name: candidate.name, element: candidate.chain[0] as Element };
      most = evidence;
    }
  }
  return found;
}
