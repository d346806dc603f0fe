import { fillSlots } from '../article/copy/fill-slots.ts';

const DECLARED = 'template[shadowrootmode],template[shadowroot]';

/** What a template holds; some parsers keep it apart from its children. */
const contentOf = (template: Element): ChildNode[] => {
  const { content } = template as HTMLTemplateElement;
  return Array.from(content?.childNodes.length ? content.childNodes : template.childNodes);
};

const declaredIn = (document: Document): Element[] =>
  Array.from(document.querySelectorAll(DECLARED));

/**
 * Puts declared shadow trees where a browser shows them, with the children of their hosts in their
 * slots (HTML standard, 4.12.3): the terminal's DOM leaves them templates, which nobody reads.
 */
export function openShadowRoots(document: Document): void {
  // A tree may hold templates of its own, which are found once it stands open.
  for (let found = declaredIn(document); found.length > 0; found = declaredIn(document))
    for (const template of found) open(template);
}

function open(template: Element): void {
  const host = template.parentElement;
  const place = template.ownerDocument.createElement('div');
  place.append(...contentOf(template));
  template.remove();
  if (!host) return;
  fillSlots(place, Array.from(host.childNodes));
  host.prepend(place);
}
