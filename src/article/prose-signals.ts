const SPOKEN = 60;
const LONG = 100;
/** Characters that tell how a page speaks; more of them cost time and say the same. */
const SAMPLE = 5000;

/** Words by which a page speaks for itself or of its trade, or advises; marks by which it reasons. */
const VOICE: Record<string, RegExp> = {
  voiceCommas: /,/g,
  voiceStops: /[.!?。！？]/g,
  voiceAdvice: /\b(?:can|will|should|may|could|would)\b/gi,
  voiceWe: /\b(?:we|our|us|we[’'](?:re|ll|ve))\b/gi,
  voiceTrade:
    /\b(?:services?|clients?|customers?|solutions?|team|free|contact|business|expert|experience|professional|quote|help you|industry|program|offer|provide)\b/gi,
};

function voiceOf(sample: string): Record<string, number> {
  const thousands = Math.max(1, sample.length) / 1000;
  return Object.fromEntries(
    Object.entries(VOICE).map(([name, pattern]) => [
      name,
      (sample.match(pattern)?.length ?? 0) / thousands,
    ]),
  );
}

const add = (sums: Map<Element | null, number>, key: Element | null, length: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + length);
};

function largest(sums: Map<Element | null, number>): [Element | null, number] {
  let best: [Element | null, number] = [null, 0];
  for (const entry of sums) if (entry[1] > best[1]) best = entry;
  return best;
}

/** How the element that holds most of the prose is built, and where it stands. */
function homeSignals(home: Element | null): Record<string, number> {
  let names = '';
  let headings = 0;
  let paragraphs = 0;
  for (const child of home?.children ?? []) {
    if (/^H[2-6]$/.test(child.tagName)) headings++;
    if (child.tagName === 'P' && (child.textContent ?? '').length >= SPOKEN) paragraphs++;
  }
  for (let at = home, up = 0; at && up < 5; at = at.parentElement, up++)
    names += ` ${at.getAttribute('class')} ${at.getAttribute('id')}`;
  return {
    homeChildren: home?.children.length ?? 0,
    homeHeadings: headings,
    homeParagraphs: paragraphs,
    homeLinks: home?.getElementsByTagName('a').length ?? 0,
    inArticle: home?.closest('article') ? 1 : 0,
    homeNamed: /entry-content|article|story|single|blog|post|rich-?text/i.test(names) ? 1 : 0,
  };
}

/**
 * What paragraphs show of a page: how much they say, whether they stand together, and in what voice.
 * @param paragraphs all of the page, in order
 */
export function readProse(paragraphs: Iterable<Element>): Record<string, number> {
  const homes = new Map<Element | null, number>();
  let [prose, characters, longest, linked] = [0, 0, 0, 0];
  let sample = '';
  for (const paragraph of paragraphs) {
    const text = paragraph.textContent ?? '';
    const { length } = text;
    if (length < SPOKEN) continue;
    prose += length;
    add(homes, paragraph.parentElement, length);
    if (sample.length < SAMPLE) sample += `${text.slice(0, SAMPLE)}\n`;
    if (length < LONG) continue;
    characters += length;
    longest = Math.max(longest, length);
    for (const link of paragraph.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  }
  const larger = new Map<Element | null, number>();
  for (const [home, length] of homes) add(larger, home?.parentElement ?? null, length);
  const [home, homeCharacters] = largest(homes);
  const [, largerCharacters] = largest(larger);
  return {
    prose,
    characters,
    longest,
    linked,
    linkedShare: linked / Math.max(1, characters),
    proseByHome: prose / Math.max(1, homes.size),
    homeCharacters,
    largerCharacters,
    largerShare: largerCharacters / Math.max(1, prose),
    ...homeSignals(home),
    ...voiceOf(sample),
  };
}
