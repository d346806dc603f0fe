import type { IconNode } from 'lucide';
import { Check, Copy, TextQuote, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { citation } from '../../export/citation.ts';
import type { ArticleHeader } from '../../model/article.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { Icon } from '../theme/icon.tsx';
import { copyText } from './copy-text.ts';
import type { Speech } from './layer-props.ts';

interface CopyButtonsProps {
  /** The words to be copied. */
  text(): string;
  speech: Speech;
  article(): ArticleHeader;
}

/** Copies words, alone or with where they are from. */
export function CopyButtons({ text, speech, article }: CopyButtonsProps) {
  const { t, locale } = speech;
  const cited = () => citation({ text: text(), article: article(), locale });
  return (
    <>
      <CopyButton icon={Copy} name="quoteCopy" text={text} t={t} />
      <CopyButton icon={TextQuote} name="quoteCite" text={cited} t={t} />
    </>
  );
}

/** Milliseconds that the button says what it did. */
const SAID = 2500;

interface CopyButtonProps {
  icon: IconNode;
  name: MessageKey;
  text(): string;
  t: Speech['t'];
}

function CopyButton({ icon, name, text, t }: CopyButtonProps) {
  const [isDone, setDone] = useState<boolean | null>(null);
  useEffect(() => {
    if (isDone === null) return;
    const timer = setTimeout(() => setDone(null), SAID);
    return () => clearTimeout(timer);
  }, [isDone]);
  const shown = isDone === null ? icon : isDone ? Check : X;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t(name)}
        title={t(name)}
        onClick={() => void copyText(text()).then(setDone)}
      >
        <Icon node={shown} />
      </button>
      <span class="spoken" role="status">
        {isDone === null ? '' : t(isDone ? 'copied' : 'copyFailed')}
      </span>
    </>
  );
}
