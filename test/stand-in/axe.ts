import axe from 'axe-core';
import { cdp } from 'vitest/browser';

/** What axe finds in an element, a line each. */
export async function findings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(', ')})`,
  );
}

/** Shows this document as a reader sees it who prefers light or dark. */
export async function prefer(scheme: 'light' | 'dark'): Promise<void> {
  const session = cdp() as unknown as { send(name: string, options: object): Promise<unknown> };
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await session.send('Emulation.setEmulatedMedia', { features });
}
