import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../theme/icon.tsx';

interface FoldedLineProps {
  name: ComponentChildren;
  /** How much and why, in a few words; what is empty is left out. */
  about: readonly (string | false | null)[];
  children: ComponentChildren;
}

/** One line on something, which unfolds into the rest. */
export function FoldedLine({ name, about, children }: FoldedLineProps) {
  return (
    <details class="folded-line">
      <summary>
        <Icon node={ChevronRight} />
        <span class="folded-name">{name}</span>{' '}
        <span class="folded-about">
          {about.filter(Boolean).map((part) => (
            <span key={part}>
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      </summary>
      <div class="folded-rest">{children}</div>
    </details>
  );
}
