import type { JudgedGroup } from '../../../src/article/link-lists/judge-groups.ts';
import { Occupied } from '../../../src/page/hiding/occupied.ts';
import { foldWhitespace } from '../../../src/text/whitespace.ts';

const frames: HTMLIFrameElement[] = [];

/** Shows a page in a frame, with layout and its declared shadow trees. */
export function showPage(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 800px';
  frame.srcdoc = html;
  frames.push(frame);
  return new Promise((shown) => {
    frame.onload = () => shown(frame.contentDocument as Document);
    document.body.append(frame);
  });
}

/** Takes away what was shown. */
export function takePagesAway(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** Puts out of sight what is judged to be hidden or folded; of two that overlap the first. */
export function hideGroups(groups: readonly JudgedGroup[]): void {
  const taken = new Occupied([]);
  for (const { verdict, elements } of groups) {
    if (taken.meets(elements)) continue;
    taken.add(elements);
    for (const element of verdict === 'keep' ? [] : elements)
      (element as HTMLElement).style.setProperty('display', 'none', 'important');
  }
}

/** All text of a page that is to be seen, that of open shadow trees with it. */
export function textSeen(page: Document): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as HTMLElement;
      const view = element.ownerDocument.defaultView as Window;
      if (view.getComputedStyle(element).display === 'none') return;
      for (const child of element.shadowRoot?.childNodes ?? []) visit(child);
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(page.body);
  return foldWhitespace(texts.join(' '));
}
