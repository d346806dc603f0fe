/** Who waits for long work: may stop it, and is told how far it is. */
export interface Watch {
  signal: AbortSignal;
  /** Is told how many steps there are, 0 where that is not known, and gives what is told of each. */
  begin(steps: number): () => void;
  /** Is told that it can be stopped no more: half of what follows must not stay. */
  commit(): void;
}
