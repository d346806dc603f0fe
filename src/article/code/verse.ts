const VERSE = /(?:^|[\s_-])(?:verse|poem|poetry|stanza|lyrics)(?:$|[\s_-])/i;
const NO_BREAK_SPACE = '\u00a0';

/** Whether a `<pre>` keeps the lines of a poem and no code. */
export const isVerse = (pre: Element): boolean =>
  VERSE.test(pre.getAttribute('class') ?? '') && !pre.querySelector('code');

/** Makes a stanza a paragraph each, its lines parted by `<br>`, indents of spaces that do not fold. */
export function writeVerse(pre: Element): void {
  const document = pre.ownerDocument;
  const division = document.createElement('div');
  for (const stanza of linesBroken(pre).split(/\n[^\S\n]*\n/)) {
    if (!stanza.trim()) continue;
    const paragraph = document.createElement('p');
    stanza
      .replace(/^\n+|\n+$/g, '')
      .split('\n')
      .forEach((line, at) => {
        if (at > 0) paragraph.appendChild(document.createElement('br'));
        const kept = line.replace(/^ +/, (indent) => NO_BREAK_SPACE.repeat(indent.length));
        paragraph.appendChild(document.createTextNode(kept));
      });
    division.appendChild(paragraph);
  }
  pre.parentNode?.replaceChild(division, pre);
}

function linesBroken(pre: Element): string {
  for (const line of Array.from(pre.querySelectorAll('br')))
    line.parentNode?.replaceChild(pre.ownerDocument.createTextNode('\n'), line);
  return (pre.textContent ?? '').replace(/\r\n?/g, '\n');
}
