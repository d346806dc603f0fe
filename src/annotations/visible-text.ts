import { firstWhere } from './anchor/binary-search.ts';
import { indexText, isRead, offsetOf, type Span } from './text-index.ts';

/**
 * The words of a root as a browser searches them: hidden text left out, whitespace collapsed, a line
 * break wherever a search for a phrase cannot be trusted to pass (blocks, images, `<br>`, code).
 */
export interface VisibleText {
  text: string;
  /** For each character of `text`, the offset of where it comes from in the root's whole text. */
  offsets: number[];
}

interface Line {
  /** The nearest element around (or itself) that begins a line of its own. */
  block: Node;
  /** Whether whitespace stands as it was written. */
  kept: boolean;
}

interface Look extends Line {
  /** Not displayed, with all that is in it. */
  gone: boolean;
  /** Not visible, though a part of it may be. */
  unseen: boolean;
}

/** What ends a line wherever it stands. */
export const BREAKS = 'br,hr,img,picture,video,audio,canvas,svg,math,iframe,object,embed,input';
const UNREAD =
  'script,style,noscript,template,title,textarea,select,option,datalist,meter,progress,audio,video,iframe,object,svg,canvas,head';
const FLOWS_ON = /^(?:inline|contents|ruby.*)$/;
// Where there is no layout (a parsed document), by the names that flow on in every browser's style.
const INLINE =
  'a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,q,ruby,rb,rt,rp,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var';

/** Takes a root; gives its visible text. Asks for styles, not for layout. */
export function visibleText(root: Node): VisibleText {
  const looks = new Map<Node | null, Look>();
  const writer = new LineWriter();
  let block: Node | undefined;
  for (const node of nodesOf(root)) {
    if (isElement(node)) {
      looks.set(node, lookOf(node, looks.get(parentOf(node)), root));
      if (Element.prototype.matches.call(node, BREAKS)) writer.breakLine();
    } else if (isText(node)) {
      const look = looks.get(parentOf(node));
      if (!look?.gone && !look?.unseen) {
        if (look?.block !== block) writer.breakLine();
        block = look?.block;
        writer.write(node.data, look?.kept === true);
      }
      if (isRead(node)) writer.at += node.data.length;
    }
  }
  return { text: writer.text.join(''), offsets: writer.offsets };
}

/** Takes a root, its visible text and a range; gives the range's span of that text, spaces trimmed. */
export function visibleSpan(root: Node, { text, offsets }: VisibleText, range: Range): Span {
  const index = indexText(root);
  const visible = (container: Node, offset: number): number => {
    const at = offsetOf(index, container, offset);
    return firstWhere(offsets.length, (i) => (offsets[i] ?? 0) >= at);
  };
  let start = visible(range.startContainer, range.startOffset);
  let end = visible(range.endContainer, range.endOffset);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

class LineWriter {
  text: string[] = [];
  offsets: number[] = [];
  at = 0;
  #last = '\n';

  /** Ends the line, unless nothing stands on it. */
  breakLine(): void {
    if (this.#last === ' ') this.#replaceLast('\n');
    else if (this.#last !== '\n') this.#add('\n', this.at);
  }

  write(data: string, kept: boolean): void {
    for (const { 0: run, index } of data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (!/[ \t\n\r\f]/.test(run)) this.#addAll(run, this.at + index);
      else if (kept && run !== ' ') this.breakLine();
      else if (this.#last !== ' ' && this.#last !== '\n') this.#add(' ', this.at + index);
    }
  }

  #addAll(run: string, from: number): void {
    for (let i = 0; i < run.length; i += 1) this.#add(run.charAt(i), from + i);
  }

  #add(character: string, offset: number): void {
    this.text.push(character);
    this.offsets.push(offset);
    this.#last = character;
  }

  #replaceLast(character: string): void {
    this.text[this.text.length - 1] = character;
    this.#last = character;
  }
}

/** Takes a text node and the root of its text; gives the line it stands on, as its style has it. */
export function lineOf(node: Text, root: Node): Line {
  const parent = parentOf(node);
  if (!parent || !isElement(parent)) return { block: root, kept: false };
  const { kept } = lookOf(parent, undefined, root);
  return { block: blockAround(parent, root, () => false), kept };
}

/** Takes an element; gives the nearest around it, or itself, that begins a line of its own. */
export function blockAround(element: Node | null, root: Node, passes: (of: Element) => boolean) {
  let around = element;
  while (around && around !== root && isElement(around) && (flowsOn(around) || passes(around)))
    around = parentOf(around);
  return around ?? root;
}

function flowsOn(element: Element): boolean {
  const { display } = getComputedStyle(element);
  if (display === '') return Element.prototype.matches.call(element, INLINE);
  return display === 'none' || FLOWS_ON.test(display);
}

function lookOf(element: Element, around: Look | undefined, root: Node): Look {
  const { display, visibility, whiteSpace } = getComputedStyle(element);
  const is = (names: string): boolean => Element.prototype.matches.call(element, names);
  const isGone = display === 'none' || (display === '' && is('[hidden]')) || is(UNREAD);
  return {
    gone: around?.gone === true || isGone,
    unseen: visibility !== '' && visibility !== 'visible',
    block: isGone || flowsOn(element) ? (around?.block ?? root) : element,
    kept: whiteSpace === '' ? is('pre,pre *') : /^(?:pre|break-spaces)/.test(whiteSpace),
  };
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

// Off the prototype: a form's field can stand in for a property of that name.
const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);

function* nodesOf(root: Node): Generator<Node> {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  yield root;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}
