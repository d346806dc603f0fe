import type { FrameNews } from '../../model/frame-news.ts';
import { NOTE_FRAME } from '../../model/note-frame-path.ts';
import { extension } from '../extension.ts';

/** A page that lets no frame of ours run says nothing: after so many milliseconds nothing will come. */
const TIMEOUT = 3000;

/** Our frame over a page, as the content script that put it there has it. */
export interface NoteFrame {
  element: HTMLIFrameElement;
  /** Takes it away. */
  close(): void;
}

interface NoteFrameOptions {
  /** Where it is put. */
  place: HTMLElement;
  /** Names it for those who hear it. */
  title: string;
  /** What it proves itself with. */
  token: string;
  hear(news: FrameNews): void;
  /** It does not run here, or no longer. */
  failed(): void;
}

/**
 * Opens the frame in which a note is written. All that is said to it and by it goes through a port
 * that the page has no end of: a message to the page's window would give the page hold of the frame.
 */
export function openNoteFrame({ place, title, token, hear, failed }: NoteFrameOptions): NoteFrame {
  const element = Document.prototype.createElement.call(document, 'iframe') as HTMLIFrameElement;
  const { port1, port2 } = new MessageChannel();
  let isThere = false;
  const late = setTimeout(() => isThere || failed(), TIMEOUT);
  port1.onmessage = ({ data }: MessageEvent<FrameNews>) => {
    isThere = true;
    hear(data);
  };
  const introduce = () => {
    // A frame that shows something else by now is not told.
    element.contentWindow?.postMessage({ token }, ownOrigin(), [port2]);
  };
  element.addEventListener('load', introduce, { once: true });
  element.className = 'note-frame';
  element.title = title;
  element.src = addressOf(NOTE_FRAME);
  place.append(element);
  return {
    element,
    close: () => {
      clearTimeout(late);
      port1.close();
      element.remove();
    },
  };
}

const addressOf = (path: string): string => extension().runtime?.getURL(path) ?? '';

/** The frame's address is one of this session alone (in Chromium), its origin is not. */
const ownOrigin = (): string => addressOf('').replace(/\/$/, '');
