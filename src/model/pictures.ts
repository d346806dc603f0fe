/** Which pictures come by themselves: those of every article, or none before it is asked for. */
export type PictureChoice = 'all' | 'none';

/** What the reader set about pictures. */
export interface PictureSettings {
  pictures: PictureChoice;
  /** Whether articles that are kept hold theirs: never where none come by themselves. */
  keep: boolean;
}

/** A picture as the page itself shows it. */
export interface LoadedPicture {
  /** The address it came from, absolute: of a set, the one the browser chose. */
  src: string;
  /** Its own sides in CSS pixels, whatever it is drawn at. */
  width: number;
  height: number;
}

/** Pictures that a page had loaded when it was read, by the address the article names them by. */
export type LoadedPictures = Readonly<Record<string, LoadedPicture>>;
