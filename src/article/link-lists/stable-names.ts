/**
 * Tells names that people gave, which a site keeps, from names that builders make anew with every
 * deploy, that say how something looks, or that say what state it is in. After the word filter of
 * @medv/finder, but for names in parts (BEM, CSS modules), of which the parts before the hash stay.
 */

/** Longer names are data put into an attribute. */
const LONGEST_NAME = 60;

const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** First parts of the names in utility sets (Tailwind, Bootstrap), and what follows them. */
const PROPERTY = set(
  'm|p|mt|mr|mb|ml|mx|my|ms|me|pt|pr|pb|pl|px|py|ps|pe|w|h|min|max|size|flex|grid|col|cols|row|rows|gap|space|order|basis|inset|top|left|right|bottom|z|d|block|inline|text|bg|font|leading|tracking|border|rounded|shadow|opacity|overflow|items|justify|self|content|place|align|float|pull|object|cursor|transition|duration|ease|animate|transform|divide|ring|fill|stroke|aspect|line|whitespace|break|list|g|u|sm|md|lg|xl|xs|xxl|container|img|position|visually|sr|table',
);
const VALUE = set(
  'auto|full|screen|fit|min|max|px|none|start|end|center|middle|between|around|evenly|stretch|baseline|left|right|top|bottom|x|y|t|b|l|r|w|h|justify|xs|sm|md|lg|xl|base|white|black|transparent|current|muted|primary|secondary|light|dark|gray|grey|inherit|bold|semibold|medium|normal|thin|italic|sans|serif|mono|tight|snug|relaxed|loose|wide|wider|widest|hidden|visible|scroll|clip|clamp|cover|contain|pointer|all|colors|opacity|shadow|row|col|cols|wrap|nowrap|grow|shrink|block|flex|inline|grid|fluid|inner|inside|outside|disc|decimal|unstyled|words|video|square|spin|pulse|bounce|only|collapse|reverse|first|last',
);

/** Names that by themselves tell no box from another, or what it does now. */
const VAGUE = set(
  'block|inline|hidden|visible|invisible|relative|absolute|fixed|sticky|static|container|wrapper|wrap|inner|outer|content|main|body|clearfix|group|peer|truncate|antialiased|list|item|items|row|col|column|columns|box|flex|grid|table|underline|uppercase|lowercase|capitalize|italic|bold|small|large|medium|active|open|opened|closed|loaded|loading|lazyload|lazyloaded|lazy|show|shown|expanded|collapsed|collapse|selected|current|hover|focus|disabled|enabled|animated|fade|odd|even|first|last|mobile|desktop|tablet|dark|light|initialized|ready|wow|presentation|none|hentry|root|title|text|image|link|links|left|right|center',
);
const STATE = set('is|has|no|not|aos');
/** Said of one page's own story, not of the box that holds it. */
const OF_THE_STORY =
  /^(?:type|status|format|lang)-|^(?:category|tag|author)-(?!(?:list|links?|box|cloud|menu|nav|bio|info)s?$)/;

function saysHowItLooks(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return VAGUE.has(first) || PROPERTY.has(first);
  return STATE.has(first) || (PROPERTY.has(first) && rest.every((part) => VALUE.has(part)));
}

/** Words of a name: at marks, at capitals, at digits. */
const wordsIn = (part: string): string[] =>
  part.match(/\p{Lu}?[\p{Ll}\p{Lo}]+|\p{Lu}+(?!\p{Ll})|\d+/gu) ?? [];

const VOWEL = /[aeiouy]/i;
const LATIN = /^[a-z]+$/i;

/** A part without a mark in it, as a person might have written it: letters in words. */
function isWritten(part: string): boolean {
  if (!/^\p{L}+$/u.test(part)) return false;
  if (!LATIN.test(part) || part.length < 4) return true;
  const words = wordsIn(part);
  // "bdVaJa": capitals strewn about leave words that cannot be said.
  if (words.length > 1 && !words.every((word) => word.length > 1 && VOWEL.test(word))) return false;
  return VOWEL.test(part) && part.length / words.length >= 2.5 && !/[^aeiouy]{6}/i.test(part);
}

/** Builders' own prefixes, behind which there is nothing but a hash. */
const BUILDER = set('css|sc|js|jsx|emotion|svelte|ng|tw|styled');

/** Whether an id or a class is a name that a person gave and that stays. */
export function isStableName(name: string): boolean {
  if (name.length > LONGEST_NAME || !/^[\p{L}_-]+$/u.test(name)) return false;
  const parts = name.split(/[-_]+/).filter(Boolean);
  const lower = parts.map((part) => part.toLowerCase());
  return (
    parts.some((part) => part.length > 2) &&
    parts.every(isWritten) &&
    !BUILDER.has(lower[0] ?? '') &&
    !saysHowItLooks(lower) &&
    !OF_THE_STORY.test(name)
  );
}

/**
 * What stays of a name that ends in a hash (`MostRead_list__x7Yz9` → `MostRead_list__`), its last
 * mark included; empty where nothing that says something does, or where only a number follows,
 * which tells things of one sort apart.
 */
export function stableBeginning(name: string): string {
  let kept = '';
  for (const [whole, part = ''] of name.matchAll(/([^-_]*)(?:[-_]+|$)/g)) {
    if (part && !isWritten(part)) return /^\d+$/.test(part) ? '' : saying(kept);
    kept += whole;
  }
  return '';
}

function saying(beginning: string): string {
  const bare = beginning.replace(/[-_]+$/, '');
  return bare.length > 3 && isStableName(bare) ? beginning : '';
}
