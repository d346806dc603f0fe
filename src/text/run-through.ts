/** Takes work that yields between its steps; does all of it at once and gives what it comes to. */
export function runThrough<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
