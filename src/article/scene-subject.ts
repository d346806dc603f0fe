import { foldWhitespace } from '../text/whitespace.ts';
import { isProse, type Scene } from './scene.ts';
import { slugOf } from './slug.ts';
import { type Subject, subjectOf } from './topic.ts';

/** Words of the page's links but those in running text, one entry a target. */
function otherLinks({ page }: Scene): string[] {
  const texts = new Map<string, Set<string>>();
  for (const block of page.blocks) {
    if (block.links.length === 0 || isProse(block)) continue;
    for (const link of block.links) {
      const href = link.getAttribute('href') ?? '';
      const known = texts.get(href) ?? new Set();
      texts.set(href, known.add(foldWhitespace(link.textContent ?? '')));
    }
  }
  return Array.from(texts, ([href, words]) => `${[...words].join(' ')} ${slugOf(href)}`);
}

const runningText = ({ page, firstProse, lastProse }: Scene): string =>
  page.blocks
    .slice(firstProse, lastProse + 1)
    .map(({ text }) => text)
    .join('\n');

/** The subject of a scene's article; `text` is the clean one, where that is known already. */
export const subjectOfScene = (scene: Scene, text = runningText(scene)): Subject =>
  subjectOf({ ...scene.metadata, text, url: scene.url, others: otherLinks(scene) });
