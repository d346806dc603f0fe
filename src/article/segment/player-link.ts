/** Marks a link that stands for an embedded player: no words of the author's. */
export const PLAYER_MARK = 'data-lectern-player';

/** A frame that may fill the screen plays something; adverts and counters ask for no such thing. */
const plays = (frame: Element): boolean =>
  frame.hasAttribute('allowfullscreen') ||
  /fullscreen|encrypted-media|picture-in-picture/.test(frame.getAttribute('allow') ?? '');

/** Addresses of players say what they are in a part of their own: `/embed/…`, `player.…`. */
const PLAYER = /^(?:https?:)?\/\/(?:[\w-]*\.)*(?:player|embed)\.|\/(?:embed|player)\//i;

/** Where what an element plays can be had, '' where it plays nothing. */
function addressOf(element: Element): string {
  const own = element.getAttribute('src') || element.getAttribute('data-src') || '';
  if (/^IFRAME$/i.test(element.tagName))
    return (plays(element) || PLAYER.test(own)) && /^(?:https?:)?\/\//.test(own) ? own : '';
  // What nobody can stop or start is set there to move.
  const source = own || element.querySelector('source[src]')?.getAttribute('src') || '';
  return element.hasAttribute('controls') && !/^(?:blob|data|javascript):/i.test(source)
    ? source
    : '';
}

const FILE_NAME = /([^/?#]+)(?:[?#].*)?$/;

/** What a link to it says: its title, else its address, a file by its name alone. */
function nameOf(element: Element, address: string): string {
  const said = element.getAttribute('title') || element.getAttribute('aria-label');
  if (said) return said;
  return /^IFRAME$/i.test(element.tagName) ? address : (FILE_NAME.exec(address)?.[1] ?? address);
}

/** A paragraph with a link to what an embedded frame, a film or a recording plays; null where it plays nothing. */
export function playerLink(frame: Element): Element | null {
  const address = addressOf(frame);
  if (!address) return null;
  const link = frame.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = nameOf(frame, address);
  const paragraph = frame.ownerDocument.createElement('p');
  paragraph.setAttribute(PLAYER_MARK, '');
  paragraph.appendChild(link);
  return paragraph;
}
