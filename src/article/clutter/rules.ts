import type { ClutterRule, SteppingRule } from '../segment/rule-context.ts';
import { boilerplate } from './boilerplate.ts';
import { factBoxes } from './boxes/fact-boxes.ts';
import { headlineList } from './headline-list.ts';
import { inlinePromo } from './inline-promo.ts';
import { namedParts } from './named-parts.ts';
import { newsletter } from './newsletter.ts';
import { agreementLine } from './notices/agreement-line.ts';
import { closingLines } from './notices/closing-lines.ts';
import { embedNotice } from './notices/embed-notice.ts';
import { repeatedNotice } from './notices/repeated-notice.ts';
import { openingLines } from './opening-lines.ts';
import { orphanLabel } from './orphan-label.ts';
import { promoCards } from './promo-cards.ts';
import { pullQuote } from './pull-quote.ts';
import { recirculation } from './recirculation.ts';
import { share } from './share.ts';
import { sourceLine } from './source-line.ts';

/**
 * The kinds of clutter that have a name, in the order they are looked for. Forms and share rows go before link
 * lists, which they would otherwise seem to be part of; labels last, since they are orphans only
 * once their lists are gone.
 */
export const NAMED_RULES: readonly (ClutterRule | SteppingRule)[] = [
  namedParts,
  newsletter,
  share,
  embedNotice,
  repeatedNotice,
  agreementLine,
  recirculation,
  inlinePromo,
  promoCards,
  sourceLine,
  pullQuote,
  factBoxes,
  headlineList,
  openingLines,
  closingLines,
  orphanLabel,
];

/** … and last, on what they leave, the one that knows no kind. */
export const CLUTTER_RULES: readonly (ClutterRule | SteppingRule)[] = [...NAMED_RULES, boilerplate];
