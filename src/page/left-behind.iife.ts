import { innerRootOf } from '../article/copy/inner-roots.ts';
import { takeAwayPaint } from '../ui/annotations/paint-quotes.ts';
import { takeAwayMarks } from './hiding/marks.ts';

/** A document and all that it shows in open shadow trees and frames of its origin. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      const inner = innerRootOf(element);
      if (inner) roots.push(inner);
    }
  return roots;
}

// Injected after an update. A kit that is here is of the new version, and has done this itself.
if (!Object.hasOwn(globalThis, 'lecternPageKit')) rootsOf(document).forEach(takeAwayMarks);
if (!Object.hasOwn(globalThis, 'lecternQuoteKit')) takeAwayPaint();
