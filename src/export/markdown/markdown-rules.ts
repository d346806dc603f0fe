import type TurndownService from 'turndown';

/** Turndown rules by name; they win over turndown's own. */
export type MarkdownRules = Record<string, TurndownService.Rule>;
