import { t } from '../../browser/i18n.ts';
import type { Doubt, Reading } from '../../model/article.ts';
import type { MessageKey } from '../../model/message-key.ts';

interface DoubtLineProps {
  reading: Reading;
  /** Reads the other part of the page, or the first again; absent where the page is not at hand. */
  readOther?: ((other: boolean) => void) | undefined;
}

const SENTENCES: Record<Doubt['reason'], MessageKey> = {
  rival: 'doubtRival',
  short: 'doubtShort',
  taken: 'doubtTaken',
};

/** Says in one line that what is shown may not be the article, and offers what may be it instead. */
export function DoubtLine({ reading: { doubt, isOther = false }, readOther }: DoubtLineProps) {
  if (!doubt && !isOther) return null;
  const offers = readOther && (isOther || doubt?.hasOther);
  return (
    <p class="article-doubt" role="status">
      {t(doubt ? SENTENCES[doubt.reason] : 'doubtOther')}
      {offers && (
        <button type="button" class="button" onClick={() => readOther(!isOther)}>
          {t(isOther ? 'doubtReadFirst' : 'doubtReadOther')}
        </button>
      )}
    </p>
  );
}
