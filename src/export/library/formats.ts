import { toHypothesis } from '../annotations/hypothesis.ts';
import { toWebAnnotations } from '../annotations/web-annotation.ts';
import { epubFiles } from '../epub/epub.ts';
import { toMarkdownFile } from '../markdown/markdown-file.ts';
import { toBibtex } from '../references/bibtex.ts';
import { toCitations, toMarkdownCitations } from '../references/citations.ts';
import { toCslJson } from '../references/csl-json.ts';
import { toRis } from '../references/ris.ts';
import { toAnki } from '../tables/anki.ts';
import { toReadwiseCsv } from '../tables/readwise-csv.ts';
import type { ExportedArticle, WriterContext } from './exported-article.ts';
import { toHtmlFile } from './html-file.ts';
import type { ZippedFile } from './zipped-file.ts';

/** How a format writes: a file an article, one text of all of them, or the files of one ZIP. */
export type LibraryFormat = {
  /** Of its files, without the dot. */
  extension: string;
  /** Media type. */
  type: string;
} & (
  | { each: (article: ExportedArticle, context: WriterContext) => string }
  | {
      all: (
        articles: AsyncIterable<ExportedArticle>,
        context: WriterContext,
      ) => AsyncIterable<string>;
    }
  | {
      zip: (
        articles: AsyncIterable<ExportedArticle>,
        context: WriterContext,
      ) => AsyncIterable<ZippedFile>;
    }
);

const JSON_TYPE = 'application/json';

/** Every format a library can be taken out in. */
export const LIBRARY_FORMATS = {
  markdown: { extension: 'md', type: 'text/markdown', each: toMarkdownFile },
  html: { extension: 'html', type: 'text/html', all: toHtmlFile },
  epub: { extension: 'epub', type: 'application/epub+zip', zip: epubFiles },
  annotations: { extension: 'jsonld', type: 'application/ld+json', all: toWebAnnotations },
  hypothesis: { extension: 'json', type: JSON_TYPE, all: toHypothesis },
  readwise: { extension: 'csv', type: 'text/csv', all: toReadwiseCsv },
  anki: { extension: 'txt', type: 'text/plain', all: toAnki },
  citations: { extension: 'txt', type: 'text/plain', all: toCitations },
  markdownCitations: { extension: 'md', type: 'text/markdown', all: toMarkdownCitations },
  bibtex: { extension: 'bib', type: 'application/x-bibtex', all: toBibtex },
  ris: { extension: 'ris', type: 'application/x-research-info-systems', all: toRis },
  csl: { extension: 'json', type: 'application/vnd.citationstyles.csl+json', all: toCslJson },
} as const satisfies Record<string, LibraryFormat>;
