import { CircleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../theme/icon.tsx';

/** One sentence on what did not work, told at once to those who hear it, and what to do about it. */
export function Problem({
  sentence,
  children,
}: {
  sentence: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="problem" role="alert">
      <Icon node={CircleAlert} />
      <div>
        {sentence} {children}
      </div>
    </div>
  );
}
