import * as v from 'valibot';
import * as shapes from './document-shapes.ts';

/** Why a document is not worked on: it is damaged, or a newer Lectern has written it. */
export type Fault = 'damaged' | 'newer';

/** A document as it is to be worked on; or why it is not. */
export type Checked<Doc extends object> =
  | { doc: PouchDB.Core.ExistingDocument<Doc>; fault: null }
  | { doc: null; fault: Fault };

/** What an id begins with, or is. */
export type Kind = keyof typeof KINDS;

/**
 * A document says by `version` which Lectern wrote it; one that says nothing is of the first. A
 * later Lectern that writes what this one would misread gives it the next number.
 */
const VERSION = 1;

interface KindOfDocument {
  shape: v.GenericSchema;
  /** What the id must begin with, where it says what is in the document as well. */
  idOf?: (doc: Record<string, unknown>) => string;
  /** Lectern's own, not the reader's: where it is damaged, it is made anew. */
  isOwn?: true;
  /** Whether a reading of it may leave out what is damaged. */
  isMended?: true;
}

const KINDS = {
  article: { shape: shapes.articleShape },
  note: { shape: shapes.noteShape, idOf: ({ key }) => `note:${key}` },
  quote: { shape: shapes.quoteShape, idOf: ({ key }) => `quote:${key}:` },
  rule: { shape: shapes.ruleShape, idOf: ({ site }) => `rule:${site}:` },
  copy: { shape: shapes.copyShape },
  tags: { shape: shapes.tagsShape, isOwn: true },
  folder: { shape: shapes.folderShape, isOwn: true },
  moved: { shape: shapes.movedShape, isOwn: true },
  newest: { shape: shapes.keysShape, isOwn: true },
  read: { shape: shapes.readShape, isOwn: true, isMended: true },
  pictures: { shape: shapes.keysShape, isOwn: true },
  recent: { shape: shapes.keysShape, isOwn: true },
  opened: { shape: shapes.openedShape, isOwn: true },
  sweep: { shape: shapes.sweepShape, isOwn: true },
  seen: { shape: shapes.seenShape, isOwn: true },
  settings: { shape: shapes.settingsShape, isOwn: true, isMended: true },
} as const satisfies Record<string, KindOfDocument>;

/** What a document is by its id; null for what no version so far has written. */
export function kindOf(id: string): Kind | null {
  const kind = id.split(':', 1)[0] ?? '';
  return Object.hasOwn(KINDS, kind) ? (kind as Kind) : null;
}

/** Kinds of what the reader wrote or chose to keep. */
export type ReadersKind = 'article' | 'note' | 'quote' | 'rule' | 'copy';

/** The same, where it is the reader's and never thrown away; null for what is Lectern's own. */
export function readersKind(id: string): ReadersKind | null {
  const kind = kindOf(id);
  return kind && !kindNamed(kind).isOwn ? (kind as ReadersKind) : null;
}

const kindNamed = (kind: Kind): KindOfDocument => KINDS[kind];

/** Looks at a document before anything is done with it. Throws nothing, whatever it holds. */
export function checked<Doc extends object>(doc: PouchDB.Core.ExistingDocument<Doc>): Checked<Doc> {
  const named = kindOf(doc._id);
  if (!named) return { doc, fault: null };
  const { version = VERSION } = doc as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) return { doc: null, fault: 'newer' };
  const kind = kindNamed(named);
  const { success, output } = v.safeParse(kind.shape, doc, { abortEarly: true });
  if (!success || !doc._id.startsWith(kind.idOf?.(output as Record<string, unknown>) ?? ''))
    return { doc: null, fault: 'damaged' };
  return { doc: kind.isMended ? (output as PouchDB.Core.ExistingDocument<Doc>) : doc, fault: null };
}
