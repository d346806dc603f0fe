import { Link } from 'lucide';
import { fragmentLink } from '../../annotations/fragment/fragment.ts';
import { t } from '../../browser/i18n.ts';
import { CopyButton } from '../annotations/copy/copy-button.tsx';

interface CopyLinkProps {
  /** Gives the link; null where none can be made. */
  link(): string | null;
  tabIndex?: number;
}

/** Puts a link on the clipboard that opens the page at the quoted words, in any browser. */
export const CopyLink = ({ link, ...button }: CopyLinkProps) => (
  <CopyButton
    icon={Link}
    name="quoteCopyLink"
    text={link}
    t={t}
    done="quoteLinkCopied"
    failed="quoteLinkFailed"
    {...button}
  />
);

/**
 * The link to words in the text of an article; null where they cannot be told from others.
 * @param address of the page they were read on
 */
export function linkToRange(range: Range, address: string): string | null {
  const { commonAncestorContainer: within } = range;
  const element = within instanceof Element ? within : within.parentElement;
  return fragmentLink(element?.closest('.article-body') ?? within, range, address);
}
