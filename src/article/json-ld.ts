type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A node of a JSON-LD graph as found in the page; nothing about it is certain. */
export type LinkedData = { [key: string]: Json };

const ARTICLE_TYPES =
  /^(?:\w*Article|\w*BlogPosting|Report|Review|Recipe|HowTo|Posting|LiveBlogPosting|SocialMediaPosting|CreativeWork|Book|WebPage|Course|PodcastEpisode|VideoObject|QAPage|TechArticle)$/;
const BEST_TYPES = /Article|BlogPosting|Report|Recipe|Review|HowTo/;

const isNode = (value: Json | undefined): value is LinkedData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nodes of a value in document order, `@graph` and nested arrays opened. */
function nodesOf(value: Json): LinkedData[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [
    value,
    ...(value['@graph'] ? nodesOf(value['@graph']) : []),
    ...(isNode(value['mainEntity']) ? [value['mainEntity']] : []),
  ];
}

function parseScript(text: string): LinkedData[] {
  try {
    return nodesOf(
      JSON.parse(
        text.replace(/^\s*(?:\/\/)?\s*<!(?:\[CDATA\[|--)|(?:\/\/)?\s*(?:\]\]|--)>\s*$/g, ''),
      ) as Json,
    );
  } catch {
    return [];
  }
}

const typesOf = (node: LinkedData): string[] =>
  [node['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:]/, ''));

/**
 * The node of the page's JSON-LD that describes the article, or null.
 * https://schema.org/Article; scripts that are no JSON are passed over.
 */
export function findLinkedArticle(document: Document): LinkedData | null {
  const nodes = Array.from(
    document.querySelectorAll('script[type="application/ld+json" i]'),
  ).flatMap((script) => parseScript(script.textContent ?? ''));
  const fitting = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)));
  return (
    fitting.find((node) => typesOf(node).some((type) => BEST_TYPES.test(type))) ??
    fitting[0] ??
    null
  );
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
