/** Resolves once the browser has drawn what stands there now: whatever was to come of it has come. */
export const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Selects something, and resolves once the page has been told of it and has been drawn. */
export async function selectAndDraw(select: () => void): Promise<void> {
  const told = new Promise((done) =>
    document.addEventListener('selectionchange', done, { once: true }),
  );
  select();
  await told;
  await drawn();
}
