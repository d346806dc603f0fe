/** Marks a link that stands for an embedded player: no words of the author's. */
export const PLAYER_MARK = 'data-lectern-player';

/** A frame that may fill the screen plays something; adverts and counters ask for no such thing. */
const plays = (frame: Element): boolean =>
  frame.hasAttribute('allowfullscreen') ||
  /fullscreen|encrypted-media|picture-in-picture/.test(frame.getAttribute('allow') ?? '');

/** A paragraph with a link to what an embedded frame plays; null where it plays nothing. */
export function playerLink(frame: Element): Element | null {
  const address = frame.getAttribute('src') || frame.getAttribute('data-src') || '';
  if (!plays(frame) || !/^(?:https?:)?\/\//.test(address)) return null;
  const link = frame.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = frame.getAttribute('title') || address;
  const paragraph = frame.ownerDocument.createElement('p');
  paragraph.setAttribute(PLAYER_MARK, '');
  paragraph.appendChild(link);
  return paragraph;
}
