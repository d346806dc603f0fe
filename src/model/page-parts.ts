/**
 * Parts of the page kit that are injected when they are needed: the link groups of a page, pointing
 * at one, and what is asked where the main content is not sure.
 */
export const PAGE_PARTS = ['hidden-groups', 'point-at-group', 'second-opinion'] as const;

export type PagePart = (typeof PAGE_PARTS)[number];

/** Where the build puts a part, from the extension's root. */
export const partFile = (name: PagePart): string => `src/page/parts/${name}.js`;
