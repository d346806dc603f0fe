import { searchWords } from '../../../text/search-words.ts';

interface MarkedProps {
  text: string;
  /** Folded words that were found; none where nothing was asked for. */
  marks: ReadonlySet<string> | undefined;
}

/** A text with the words marked in it that were found. */
export function Marked({ text, marks }: MarkedProps) {
  if (!marks || marks.size === 0) return <>{text}</>;
  return <>{partsOf(text, marks)}</>;
}

function partsOf(text: string, marks: ReadonlySet<string>) {
  const found = searchWords(text).filter(({ word }) => marks.has(word));
  const starts = [0, ...found.map(({ end }) => end)];
  return starts.flatMap((start, at) => {
    const word = found[at];
    const before = text.slice(start, word?.start);
    return word
      ? [before, <mark key={word.start}>{text.slice(word.start, word.end)}</mark>]
      : [before];
  });
}
