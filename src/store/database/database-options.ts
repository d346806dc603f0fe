/**
 * A note is written at every pause in typing. Without compaction each version of it would stay, and
 * with the usual 1,000 remembered revisions every write would carry 40 kB of history.
 */
export const DATABASE_OPTIONS = { auto_compaction: true, revs_limit: 100 };
