/** Marks of Markdown, and addresses that become links. */
const MARKS = /[*_`~]\S|\]\(|^\s{0,3}(?:#{1,6}\s|[-+*]\s|\d+[.)]\s|>)|https?:\/\//m;

/** Whether a note reads otherwise than it is written: such a one is shown as it reads. */
export const readsOtherwise = (note: string): boolean => MARKS.test(note);
