/** What the pictures of kept copies may take up, in bytes, and how many there may be of one copy. */
export const PICTURE_BOUNDS = {
  picture: 8_000_000,
  drawing: 1_000_000,
  copy: 30_000_000,
  library: 500_000_000,
  count: 200,
} as const;
