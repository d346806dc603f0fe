import type { IconNode } from 'lucide';
import { Check, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../../model/message-key.ts';
import { Icon } from '../../theme/icon.tsx';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  icon: IconNode;
  name: MessageKey;
  /** What is to be copied; null where there is nothing. */
  text(): string | null | Promise<string>;
  t(key: MessageKey): string;
  /** What is said once it is copied, and where it could not be. */
  done?: MessageKey;
  failed?: MessageKey;
  /** Of the button. */
  tabIndex?: number;
  /** Drawn in pixels. */
  size?: 16 | 20;
}

/** Milliseconds that the button says what it did. */
const SAID = 4000;

/** Puts a text on the clipboard; says that it did, or that it could not. */
export function CopyButton(props: CopyButtonProps) {
  const {
    icon,
    name,
    text,
    t,
    done = 'copied',
    failed = 'copyFailed',
    tabIndex,
    size = 16,
  } = props;
  const [isDone, setDone] = useState<boolean | null>(null);
  useEffect(() => {
    if (isDone === null) return;
    const timer = setTimeout(() => setDone(null), SAID);
    return () => clearTimeout(timer);
  }, [isDone]);
  const copy = async () => {
    const words = await text();
    setDone(words !== null && (await copyText(words)));
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t(name)}
        title={t(name)}
        {...(tabIndex !== undefined && { tabIndex })}
        onClick={() => void copy()}
      >
        <Icon node={isDone === null ? icon : isDone ? Check : X} size={size} />
      </button>
      <span class={isDone === false ? 'muted' : 'spoken'} role="status">
        {isDone === null ? '' : t(isDone ? done : failed)}
      </span>
    </>
  );
}
