/** The page's own layout and first paint are not our time. */
export async function whenPainted(root: Element): Promise<void> {
  root.getBoundingClientRect();
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 50));
}

/** Tells the longest time between two turns of the page's own timers, in milliseconds. */
export function heartbeat() {
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(beat, 1);
  const end = async () => {
    await new Promise((done) => setTimeout(done, 20));
    clearInterval(timer);
    return longest;
  };
  return { end };
}
