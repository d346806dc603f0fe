import { QUOTE_NEWS, type QuoteNews } from '../../model/quote-news.ts';
import { extension } from '../extension.ts';

/** Calls `listener` with what happens to quotes elsewhere, until `signal` is aborted. */
export function hearNews(listener: (news: QuoteNews) => void, signal: AbortSignal): void {
  const changed = extension().storage?.onChanged;
  const hear = (changes: Record<string, { newValue?: unknown }>) => {
    const news = changes[QUOTE_NEWS]?.newValue as QuoteNews | undefined;
    if (news) listener(news);
  };
  changed?.addListener(hear);
  signal.addEventListener('abort', () => changed?.removeListener(hear), { once: true });
}
