/** What is read back: the document with its id and revision. */
export type Stored<Doc extends object> = PouchDB.Core.ExistingDocument<Doc>;

/** Without what names a place in the database that it came from. */
export const bare = <Doc extends object>({ _id, _rev, ...doc }: Stored<Doc>): Doc =>
  doc as unknown as Doc;
