type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A node of a JSON-LD graph as found in the page; nothing about it is certain. */
export type LinkedData = { [key: string]: Json };

const ARTICLE_TYPES =
  /^(?:\w*Article|\w*BlogPosting|Report|Review|Recipe|HowTo|Posting|LiveBlogPosting|SocialMediaPosting|CreativeWork|Book|WebPage|Course|PodcastEpisode|VideoObject|QAPage|TechArticle)$/;
const BEST_TYPES = /Article|BlogPosting|Report|Recipe|Review|HowTo/;
const TEXT_TYPES = /Article|BlogPosting|Report/;

/** Whether a value is an object. */
export const isNode = (value: Json | undefined): value is LinkedData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys under which a page hangs the one thing it is about. */
const SUBJECTS = ['mainEntity', 'mainEntityOfPage', 'blogPost', 'hasPart', 'subjectOf'];

/** What a node is about, where that is one thing. */
const subjectsOf = (node: LinkedData): LinkedData[] =>
  SUBJECTS.map((key) => [node[key]].flat())
    .filter((entries) => entries.length === 1)
    .flatMap(([entry]) => (isNode(entry) ? [entry] : []));

/** A value to be opened, or a node that is taken as it is. */
type Waiting = { value: Json } | { said: LinkedData };

/**
 * Nodes of a value in document order, `@graph`, nested arrays and the page's one subject opened.
 * With a stack of its own: a page may nest more than calls can.
 */
function nodesOf(value: Json): LinkedData[] {
  const found: LinkedData[] = [];
  const waiting: Waiting[] = [{ value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('said' in next) found.push(next.said);
    else if (Array.isArray(next.value))
      for (let at = next.value.length - 1; at >= 0; at--)
        waiting.push({ value: next.value[at] ?? null });
    else if (isNode(next.value)) {
      found.push(next.value);
      for (const said of subjectsOf(next.value).reverse()) waiting.push({ said });
      waiting.push({ value: next.value['@graph'] ?? null });
    }
  }
  return found;
}

const OPENING = /^(?:\/\/)?\s*<!(?:\[CDATA\[|--)/;
const CLOSING = /(?:\]\]|--)>$/;

/** What a script holds without the comment or CDATA section that some templates write round it. */
function unwrapped(text: string): string {
  const opened = text.trim().replace(OPENING, '');
  return CLOSING.test(opened) ? opened.slice(0, -3).trimEnd().replace(/\/\/$/, '') : opened;
}

/** Raw line ends and tabs in strings, and commas before a closing bracket: what templates get wrong. */
const repaired = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON does not allow.
  text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(\s*[}\]])/g, '$1');

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function parseScript(text: string): LinkedData[] {
  const bare = unwrapped(text);
  return nodesOf(parsed(bare) ?? parsed(repaired(bare)) ?? []);
}

const typesOf = (node: LinkedData): string[] =>
  [node['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:]/, ''));

/** Tells whether a node is of such a type. */
export const isOf = (types: RegExp) => (node: LinkedData) =>
  typesOf(node).some((type) => types.test(type));

/** An address without what two spellings of it differ in. */
const bareAddress = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/+$/g, '').replace(/\/+$/, '');

function isAt(node: LinkedData, url: string): boolean {
  const page = node['mainEntityOfPage'];
  return [node['url'], node['@id'], isNode(page) ? (page['@id'] ?? page['url']) : page].some(
    (address) => typeof address === 'string' && bareAddress(address) === bareAddress(url),
  );
}

/** Nodes with a name by their `@id`, the first of each. */
function nodesById(nodes: readonly LinkedData[]): ReadonlyMap<Json, LinkedData> {
  const byId = new Map<Json, LinkedData>();
  for (const node of nodes) {
    const id = node['@id'];
    if (id && node['name'] && !byId.has(id)) byId.set(id, node);
  }
  return byId;
}

type ById = ReadonlyMap<Json, LinkedData>;

/** A value with the nodes it only names (`{"@id": …}`) put in, from elsewhere in the page. */
const resolved = (value: Json | undefined, byId: ById): Json =>
  Array.isArray(value) ? value.map((entry) => named(entry, byId)) : named(value, byId);

function named(value: Json | undefined, byId: ById): Json {
  if (!isNode(value) || value['name'] || !value['@id']) return value ?? null;
  return byId.get(value['@id']) ?? value;
}

/** The node that is most surely this page's article: at its address, then by type, then the first. */
function chooseNode(fitting: readonly LinkedData[], url: string): LinkedData | undefined {
  const best = fitting.filter(isOf(BEST_TYPES));
  return (
    best.find((node) => isOf(TEXT_TYPES)(node) && isAt(node, url)) ??
    best.find(isOf(TEXT_TYPES)) ??
    best[0] ??
    fitting.find((node) => isAt(node, url)) ??
    fitting[0]
  );
}

/** The nodes of a page's JSON-LD, in order; scripts that are no JSON are passed over. */
export const readLinkedData = (document: Document): LinkedData[] =>
  Array.from(document.querySelectorAll('script[type="application/ld+json" i]')).flatMap((script) =>
    parseScript(script.textContent ?? ''),
  );

/**
 * The node of a page's JSON-LD that describes the article, or null. Author, publisher and dates
 * that it only refers to, or leaves to the page's node, are filled in.
 * https://schema.org/Article
 */
export function findLinkedArticle(nodes: readonly LinkedData[], url: string): LinkedData | null {
  const fitting = nodes.filter(isOf(ARTICLE_TYPES));
  const node = chooseNode(fitting, url);
  if (!node) return null;
  const page = fitting.find(isOf(/^WebPage$/)) ?? {};
  const byId = nodesById(nodes);
  const filled = (key: string): Json => resolved(node[key] ?? page[key], byId);
  return {
    ...node,
    author: filled('author'),
    publisher: filled('publisher'),
    datePublished: filled('datePublished'),
  };
}

/** Plain string at a key; null where there is none. */
export function stringAt(node: LinkedData | null, key: string): string | null {
  const value = node?.[key];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : null;
}

/** Names at a key that holds a name, a person, an organisation, or several. */
export function namesAt(node: LinkedData | null, key: string): string[] {
  const value = node?.[key];
  return [value]
    .flat()
    .flatMap((entry) => {
      if (typeof entry === 'string') return [entry.trim()];
      if (!isNode(entry)) return [];
      const { name } = entry;
      return [name]
        .flat()
        .filter((part): part is string => typeof part === 'string')
        .map((part) => part.trim());
    })
    .filter((name) => name && !/^https?:/.test(name));
}
