/** Puts something else in the place of every paragraph of a document, which it changes. */
function replaceParagraphs(document: Document, replace: (paragraph: Element) => Node): void {
  for (const paragraph of Array.from(document.querySelectorAll('p')))
    paragraph.replaceWith(replace(paragraph));
}

/** The page as it would be with a `<div>` for each paragraph. */
export const withDivisions = (document: Document): void =>
  replaceParagraphs(document, (paragraph) => {
    const division = document.createElement('div');
    division.append(...paragraph.childNodes);
    return division;
  });

/** The page as it would be with `<br><br>` behind each paragraph instead of an element round it. */
export const withBreaks = (document: Document): void =>
  replaceParagraphs(document, (paragraph) => {
    const loose = document.createDocumentFragment();
    loose.append(
      ...paragraph.childNodes,
      document.createElement('br'),
      document.createElement('br'),
    );
    return loose;
  });
