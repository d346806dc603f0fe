import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { OpenArticle } from '../../ui/article/open-article.ts';

/** Addresses of the links of a text, in their order: notes for who reads it on paper. */
export function PrintedLinks({ article }: { article: OpenArticle }) {
  const [addresses, setAddresses] = useState<string[]>([]);
  const content = article.content.value;
  const filled = article.filled.value;
  useLayoutEffect(() => {
    // As `print.css` counts them.
    const links = article.root?.querySelectorAll<HTMLAnchorElement>('a[target="_blank"]') ?? [];
    setAddresses([...links].map(({ href }) => href));
  }, [article, content, filled]);
  if (addresses.length === 0) return null;
  return (
    <section class="printed-links">
      <h2 class="heading">{t('printedLinks')}</h2>
      <ol>
        {addresses.map((address, index) => (
          <li key={index} dir="ltr">
            {address}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the article was read, for who has it on paper alone. */
export const PrintedAddress = ({ article }: { article: OpenArticle }) => (
  <p class="printed-address" dir="ltr">
    {article.reading.value.article.url}
  </p>
);
