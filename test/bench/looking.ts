import { HiddenGroups } from '../../src/page/hiding/hidden-groups.ts';
import { heartbeat, whenPainted } from './heartbeat.ts';
import { type LinkPageKind, linkPage, moreLinks } from './link-pages.ts';

/** Links that come to a page which has been looked at. */
const ADDED = 10;
const STYLE = `main{width:600px;float:left}aside{width:280px;float:right}nav li{display:inline-block}`;

/** Milliseconds of a look, until it was over and the longest that the page had to wait meanwhile. */
interface Look {
  ms: number;
  longest: number;
}

async function timed(work: () => Promise<unknown>): Promise<Look> {
  const beat = heartbeat();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  return { ms, longest: await beat.end() };
}

const groupsOf = () =>
  new HiddenGroups({
    site: 'paper.example',
    foldWords: () => ({ folded: 'more', open: 'fewer', lang: 'en' }),
    changed: () => undefined,
  });

/** Looks for what leads away from a page of so many links, and again after some were added. */
async function looking(kind: string, size: string) {
  document.body.innerHTML = `<style>${STYLE}</style>${linkPage(kind as LinkPageKind, Number(size))}`;
  await whenPainted(document.body);
  const groups = groupsOf();
  const first = await timed(() => groups.look(true));
  groups.setLevel('all');
  await whenPainted(document.body);
  document.body.insertAdjacentHTML('beforeend', moreLinks(ADDED));
  await whenPainted(document.body);
  const again = await timed(() => groups.look());
  const { links } = groups.state();
  groups.setLevel('none');
  return { first, again, links };
}

Object.assign(globalThis, { contestants: { looking } });
