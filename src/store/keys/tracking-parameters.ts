import rules from './tracking-rules-2026.json' with { type: 'json' };

/** What is taken out of addresses of some hosts. Patterns make no difference between capitals. */
interface TrackingRule {
  /** Pattern of the host; of the whole address where it is `address`. */
  host?: string;
  address?: string;
  /** Parameters, as they are spelled. */
  names?: string[];
  /** Patterns of what is taken out of the path. */
  path?: string[];
  /** Patterns of addresses that nothing at all is taken out of. */
  except?: string[];
}

/**
 * The list of tidy-url 1.18.3 (MIT, (c) 2021 DrKain), which is never brought up to date: an address
 * that is read otherwise has another key, and what was kept of it would be found no more. Rules that
 * are better need a list of their own, and keys of another version (see `key-version.ts`).
 */
const compiled = (rules as TrackingRule[]).map(({ host, address, names = [], path, except }) => ({
  isWhole: address !== undefined,
  pattern: ignoringCase(address ?? host ?? ''),
  names,
  path: (path ?? []).map(ignoringCase),
  except: (except ?? []).map(ignoringCase),
}));

/** Marks of where a click came from that the list leaves out; as unchangeable as the list. */
const CLICK_MARKS =
  /^(utm_.*|at_(medium|campaign|link.*|format|ptr_.*|bbc_.*)|(g|w)braid|gad_.*|msclkid|dclid|yclid|twclid|ttclid|igshid|igsh|srsltid|li_fat_id|s_kwcid|ref_src|_ga|_gl)$/i;

/** The address (http or https) without parameters that only tell where a click came from. */
export function withoutTracking(url: URL): URL {
  const clean = withoutListed(url);
  for (const name of [...clean.searchParams.keys()])
    if (CLICK_MARKS.test(name)) clean.searchParams.delete(name);
  return clean;
}

function withoutListed(url: URL): URL {
  if (url.searchParams.size === 0) return new URL(url);
  const bare = new URL(`${url.protocol}//${url.host}${url.pathname}${url.search}${url.hash}`);
  const about = compiled.filter(({ isWhole, pattern }) =>
    pattern.test(isWhole ? bare.href : bare.host),
  );
  if (about.some(({ except }) => except.some((one) => one.test(bare.href)))) return new URL(url);
  const clean = new URL(bare);
  for (const name of about.flatMap(({ names }) => names))
    if (clean.searchParams.has(name)) clean.searchParams.delete(name);
  for (const part of about.flatMap(({ path }) => path))
    clean.pathname = clean.pathname.replace(part, '');
  // What is spelled anew may become longer; then tidy-url left all of it alone.
  return clean.href.length < bare.href.length ? clean : new URL(url);
}

function ignoringCase(pattern: string): RegExp {
  return new RegExp(pattern, 'i');
}
