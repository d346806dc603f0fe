/** How a Markdown file of an article is laid out, as long as the reader has not laid it out anew. */
export const DEFAULT_TEMPLATE = `---
{{properties}}
---

{{#note}}
## Note

{{note}}

{{/note}}
{{#hasQuotes}}
## Quotes

{{/hasQuotes}}
{{#quotes}}
{{words}}

{{about}}

{{#note}}
{{note}}

{{/note}}
{{/quotes}}
{{#article}}
{{article}}
{{/article}}
`;

/** UTF-16 code units of a template; a longer one is a mistake. */
export const LONGEST_TEMPLATE = 20_000;
