/** All that can be done to a tree. */
const ALL: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeOldValue: true,
  characterData: true,
  characterDataOldValue: true,
};

function setBack(
  element: Element,
  { attributeName, attributeNamespace: namespace, oldValue }: MutationRecord,
) {
  const name = attributeName ?? '';
  if (oldValue === null) element.removeAttributeNS(namespace, name);
  else if (namespace) element.setAttributeNS(namespace, name, oldValue);
  else setByName(element, name, oldValue);
}

/**
 * Parsers allow colons in the names of attributes of no namespace, which only `setAttribute` takes;
 * and signs that no script may set (`<p a"b>`): none asks for those, and they stay away.
 */
function setByName(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
  }
}

function undo(record: MutationRecord): void {
  const { type, target, addedNodes, removedNodes, nextSibling } = record;
  if (type === 'attributes') setBack(target as Element, record);
  else if (type === 'characterData') target.nodeValue = record.oldValue;
  for (const node of addedNodes) target.removeChild(node);
  for (const node of removedNodes) target.insertBefore(node, nextSibling);
}

/**
 * Writes down what is done to a document from now on, so that it can be undone: cheaper than a second
 * copy, of which nobody would know what became of which element.
 */
export class UndoableChanges {
  readonly #records: MutationRecord[] = [];
  readonly #observer = new MutationObserver((records) => this.#note(records));

  constructor(document: Document) {
    this.#observer.observe(document, ALL);
  }

  /** What was taken out is forgotten by its observer once the script has paused, and may yet be cut up. */
  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      this.#records.push(record);
      for (const node of record.removedNodes)
        if (!node.isConnected) this.#observer.observe(node, ALL);
    }
  }

  /** Makes the document what it was, prefixes of attributes aside; what is done to it after that stays. */
  undo(): void {
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
    for (const record of this.#records.splice(0).reverse()) undo(record);
  }
}
