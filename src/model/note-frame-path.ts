/** The one page of ours that may stand in others', from the extension's root. */
export const NOTE_FRAME = 'src/surfaces/note-frame/note-frame.html';
