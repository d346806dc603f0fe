import { Check, Link } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { fragmentLink } from '../../annotations/fragment/fragment.ts';
import { t } from '../../browser/i18n.ts';
import { Icon } from '../theme/icon.tsx';

interface CopyLinkProps {
  /** Where the words stand in the text of the article. */
  range: Range;
  /** Of the page they were read on. */
  address: string;
}

/** Milliseconds that the button says what it did. */
const SAID = 4000;

/** Puts a link on the clipboard that opens the page at the quoted words, in any browser. */
export function CopyLink({ range, address }: CopyLinkProps) {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    copyLink(range, address).then((isDone) => setSaid(isDone ? 'copied' : 'failed'));
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t('quoteCopyLink')}
        title={t('quoteCopyLink')}
        onClick={() => void copy()}
      >
        <Icon node={said === 'copied' ? Check : Link} />
      </button>
      {said && (
        <span role="status" class={said === 'copied' ? 'spoken' : 'quiet'}>
          {t(said === 'copied' ? 'quoteLinkCopied' : 'quoteLinkFailed')}
        </span>
      )}
    </>
  );
}

async function copyLink(range: Range, address: string): Promise<boolean> {
  const { commonAncestorContainer: within } = range;
  const element = within instanceof Element ? within : within.parentElement;
  const link = fragmentLink(element?.closest('.article-body') ?? within, range, address);
  if (!link) return false;
  return navigator.clipboard.writeText(link).then(
    () => true,
    () => false,
  );
}
