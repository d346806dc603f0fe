/** What our frame in a page tells the content script that put it there; never anything of the note. */
export type FrameNews =
  /** It stands, and has something to show; `height` in CSS pixels, here and below. */
  | { kind: 'ready'; height: number }
  | { kind: 'height'; height: number }
  | { kind: 'focus'; isFocused: boolean }
  /** The reader is done, and all is written. */
  | { kind: 'leave' };
