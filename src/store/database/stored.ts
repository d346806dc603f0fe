/** What is read back: the document with its id and revision. */
export type Stored<Doc extends object> = PouchDB.Core.ExistingDocument<Doc>;
