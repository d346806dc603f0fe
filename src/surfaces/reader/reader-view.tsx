import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { Reading } from '../../model/article.ts';
import type { Failure, Result } from '../../model/result.ts';
import { showRange } from '../../ui/annotations/paint-quotes.ts';
import { OpenArticle } from '../../ui/article/open-article.ts';
import { leadsOut } from '../../ui/article/sanitise-links.ts';
import { Notice } from '../../ui/controls/notice.tsx';
import { ReaderLayout } from './reader-layout.tsx';

interface ReaderProps {
  copy: Result<Reading>;
  /** The key it is kept under: pictures that are kept with it need no server. */
  copyKey?: string | null;
  /** The article's own address as it stands in ours: anybody may have written it. */
  page: string | null;
  /** Id of a quote to begin at. */
  quote?: string | null;
}

/** The reader page: the clean copy it was opened for, or why it is not there. */
export function Reader({ copy, copyKey = null, page, quote = null }: ReaderProps) {
  return copy.ok ? (
    <Open reading={copy.value} copyKey={copyKey} quote={quote} />
  ) : (
    <Missing failure={copy.error} page={page} />
  );
}

/** While the copy takes long to come. */
export function Loading() {
  return (
    <main class="reader-missing">
      <p class="notice muted" role="status">
        {t('loadingCopy')}
      </p>
    </main>
  );
}

interface OpenProps {
  reading: Reading;
  copyKey: string | null;
  quote: string | null;
}

function Open({ reading, copyKey, quote }: OpenProps) {
  const [article] = useState(() => new OpenArticle(reading, copyKey));
  useEffect(() => {
    document.title = reading.article.title;
    return () => article.close();
  }, []);
  const range = quote ? article.anchors.value.get(quote) : undefined;
  const isThere = range !== undefined;
  useEffect(() => {
    if (range) showRange(range);
  }, [isThere]);
  return <ReaderLayout article={article} isLed={quote !== null} />;
}

function Missing({ failure, page }: { failure: Failure; page: string | null }) {
  return (
    <main class="reader-missing">
      <Notice failure={failure}>
        {page && leadsOut(page) && (
          <>
            <p class="muted reader-address">{page}</p>
            <a class="button" href={page} rel="noreferrer">
              {t('openOriginal')}
            </a>
          </>
        )}
      </Notice>
    </main>
  );
}
