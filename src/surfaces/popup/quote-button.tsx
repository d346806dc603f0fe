import { Highlighter } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { Tab } from '../../browser/tabs.ts';
import type { Failure, Result } from '../../model/result.ts';
import { Icon } from '../../ui/theme/icon.tsx';

/** What the popup asks of the page in a tab, to make a first quote there. */
export interface QuoteCalls {
  hasSelection(tabId: number): Promise<boolean>;
  save(tabId: number): Promise<Result<null>>;
  /** From now on, what is selected is offered to be saved. */
  offer(tabId: number): Promise<void>;
}

interface QuoteButtonProps {
  tab: Tab;
  quotes: QuoteCalls;
  failed(failure: Failure): void;
}

/**
 * The way to a quote where there is no key, menu or panel to make one with: saves what is selected
 * on the page, or lets the bar come to what is selected from now on. Either way the page is next.
 */
export function QuoteButton({ tab, quotes, failed }: QuoteButtonProps) {
  const [isSelected, setSelected] = useState(false);
  useEffect(() => void quotes.hasSelection(tab.id).then(setSelected), [quotes, tab.id]);
  const quote = async () => {
    if (!isSelected) await quotes.offer(tab.id);
    else {
      const saved = await quotes.save(tab.id);
      if (!saved.ok) return failed(saved.error);
    }
    close();
  };
  return (
    <button type="button" class="button" onClick={() => void quote()}>
      <Icon node={Highlighter} />
      {t(isSelected ? 'quoteSelected' : 'quoteOffer')}
    </button>
  );
}
