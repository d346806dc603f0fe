import { Send } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { copyText } from '../annotations/copy/copy-text.ts';
import { Problem } from '../controls/problem.tsx';
import { Icon } from '../theme/icon.tsx';
import type { ExportScope } from './export-scope.ts';

interface HandToObsidianProps {
  scope: ExportScope & { only: string };
  withCopy: boolean;
}

/** Hands one article to Obsidian; what comes of it there is not known, and not said. */
export function HandToObsidian({ scope, withCopy }: HandToObsidianProps) {
  const [appends, setAppends] = useState(false);
  const [isHanded, setHanded] = useState<boolean | null>(null);
  const hand = async () => {
    const isCopied = await markdownOf(scope, withCopy, appends).then(copyText);
    setHanded(isCopied);
    if (!isCopied) return;
    const { obsidianAddress } = await import('../../export/obsidian-address.ts');
    openAddress(obsidianAddress(scope.only, appends));
  };
  return (
    <div class="export-ways">
      <button
        type="button"
        class="button"
        onClick={() => void hand().catch(() => setHanded(false))}
      >
        <Icon node={Send} />
        {t('obsidianHand')}
      </button>
      <label class="export-copies">
        <input
          type="checkbox"
          checked={appends}
          onChange={({ currentTarget }) => setAppends(currentTarget.checked)}
        />
        {t('obsidianAppend')}
      </label>
      <div class="export-said" role="status">
        {isHanded && t('obsidianHanded')}
      </div>
      {isHanded === false && <Problem sentence={t('copyFailed')} />}
    </div>
  );
}

/** To be added to another note, it is quotes under a title; a note of its own has properties, too. */
async function markdownOf(
  { articles }: ExportScope,
  withCopy: boolean,
  appends: boolean,
): Promise<string> {
  const { articleQuotes } = await import('../../export/markdown/markdown-quotes.ts');
  const { toMarkdownFile } = await import('../../export/markdown/markdown-file.ts');
  const { writerContext } = await import('./writer-context.ts');
  const context = await writerContext();
  const texts: string[] = [];
  for await (const article of articles(withCopy && !appends))
    texts.push(appends ? `\n${articleQuotes(article)}\n` : toMarkdownFile(article, context));
  return texts.join('\n');
}

function openAddress(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}
