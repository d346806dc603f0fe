/** A page as it came: its bytes, what its server said of them, and the address it has. */
export interface LoadedPage {
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
}
