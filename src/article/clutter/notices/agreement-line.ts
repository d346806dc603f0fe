import type { Block } from '../../segment/page-blocks.ts';
import type { ClutterRule } from '../../segment/rule-context.ts';

const MOST_WORDS = 40;
/** How sites name, in addresses, the page that says what they do with data. */
const POLICY =
  /privac|datenschutz|confidential|confidencial|personvern|integritet|tietosuoj|gdpr|kvkk|gizlilik|prywatno|soukromi|adatvedel|ochrana-udaj|konfidentsial|cookie|terms|nutzungsbedingung/i;

/** Whether a line stands in a figure, and all it links to is such a page: what is shown there waits for a yes. */
const asksToAgree = ({ element, inFigure, words, links, linked, length }: Block): boolean =>
  inFigure &&
  element.closest('figcaption') === null &&
  words > 0 &&
  words <= MOST_WORDS &&
  links.length > 0 &&
  linked < length &&
  links.every((link) => POLICY.test(link.getAttribute('href') ?? ''));

/** "By clicking to watch this video, you agree to our privacy policy", over what plays once that is done. */
export const agreementLine: ClutterRule = ({ blocks }) =>
  blocks.filter(asksToAgree).map((block) => ({
    kind: 'advert' as const,
    reason: { code: 'reason_agreement', values: [] },
    evidence: { words: block.words },
    blocks: [block],
  }));
