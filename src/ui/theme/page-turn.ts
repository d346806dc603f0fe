/**
 * Lets the page be used and drawn before work goes on. A timer would wait 4 ms each time; a message
 * comes as soon as the page has had its turn.
 */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
