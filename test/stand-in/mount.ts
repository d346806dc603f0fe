import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';

/** Renders into this document until the test is over; gives the element it stands in. */
export function mount(view: ComponentChild): HTMLElement {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  // Keys rest for a while after a field has gone: what the last test typed into has.
  document.dispatchEvent(new PointerEvent('pointerdown'));
  render(view, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    document.getSelection()?.removeAllRanges();
  });
  return root;
}
