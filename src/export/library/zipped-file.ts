/** A file of a ZIP. */
export interface ZippedFile {
  name: string;
  input: string | Uint8Array;
}
