const SENTENCES = [
  'The ferry was late, and the post with it, so that the island had no paper until the evening.',
  'Nobody minded much, since the wind had taken the line down and there was no light to read by.',
  'In the harbour they lit the old lamp, which burns oil and has to be trimmed every second hour.',
  'By midnight the boat was seen off the point, low in the water and with one light of the three.',
];
/** Paragraphs of some 37 words each, all different. */
export const paragraphs = (count: number, name: string): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p>${name} ${at + 1}. ${SENTENCES[at % 4]} ${SENTENCES[(at + 1 + (at >> 2)) % 4]}</p>`,
  ).join('');
