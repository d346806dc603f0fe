import type { IconNode } from 'lucide';
import { h } from 'preact';

interface IconProps {
  /** One of lucide's icons. */
  node: IconNode;
  /** Width and height in pixels. */
  size?: 16 | 20 | 24;
  /** Whether it points along the lines, and so the other way where they run from right to left. */
  turns?: boolean;
}

/** A drawing from lucide, in the colour of the text around it; the control around it has the name. */
export function Icon({ node, size = 16, turns = false }: IconProps) {
  return (
    <svg
      class={turns ? 'icon icon-turns' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
