import { foldWhitespace } from '../../text/whitespace.ts';
import type { PageBlocks } from '../segment/page-blocks.ts';
import { isProse, type RuleContext } from '../segment/rule-context.ts';
import { slugOf } from './slug.ts';
import { type Subject, subjectOf } from './topic.ts';

/** Words of the page's links but those in running text, one entry a target. */
function otherLinks({ page }: RuleContext): string[] {
  const texts = new Map<string, Set<string>>();
  for (const block of page.blocks) {
    if (block.links.length === 0 || isProse(block)) continue;
    for (const link of block.links) {
      const href = link.getAttribute('href') ?? '';
      const words = texts.get(href) ?? new Set();
      texts.set(
        href,
        words.add(
          block.links.length === 1 && block.linked === block.length
            ? block.text
            : foldWhitespace(link.textContent ?? ''),
        ),
      );
    }
  }
  return Array.from(texts, ([href, words]) => `${[...words].join(' ')} ${slugOf(href)}`);
}

/** More than this of the text tells no more of its subject. */
const ENOUGH = 40_000;

function runningText({ page, firstProse, lastProse }: RuleContext): string {
  let text = '';
  for (const block of page.blocks.slice(firstProse, lastProse + 1)) {
    text += `${block.text}\n`;
    if (text.length > ENOUGH) break;
  }
  return text;
}

const known = new WeakMap<PageBlocks, Subject>();

/** The subject of a scene's article; told once a page, since it costs a look at all its text. */
export function subjectOfPage(context: RuleContext): Subject {
  const told = known.get(context.page);
  if (told) return told;
  const { metadata, url } = context;
  const subject = subjectOf({
    ...metadata,
    text: runningText(context),
    url,
    others: otherLinks(context),
  });
  known.set(context.page, subject);
  return subject;
}
