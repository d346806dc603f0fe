import { wordsOf } from '../segment/block-sums.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, Finding } from '../segment/rule-context.ts';

const WORDS =
  /newsletter|subscri(?:be|ption|bers?)|sign(?:ing)?[ -]?up|your (?:e-?mail|inbox)|mailing list|e-?mail address|abonn|anmelden|inscri(?:vez|ption|ver)|suscr[ií]b|bolet[ií]n|iscriviti|assine|nieuwsbrief|nyhetsbrev|uutiskirje|zapisz się|bülten|рассылк|подпис|ニュースレター|メルマガ|登録|订阅|訂閱|구독|뉴스레터|النشرة|اشترك|הירשמו|ניוזלטר|সাবস্ক্রাইব|सदस्यता|berlangganan|đăng ký/i;

/** Boxes are small: anything longer is a text about newsletters. */
const MOST_WORDS = 120;

const PRIVACY =
  /privacy policy|terms of (?:use|service)|unsubscribe|datenschutz|confidentialité|privacidad|spam/i;

function boxes(forms: ReadonlySet<Element>, blocks: readonly Block[]): Map<Element, Block[]> {
  const byForm = new Map<Element, Block[]>();
  for (const block of blocks) {
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      if (!forms.has(element)) continue;
      const inside = byForm.get(element);
      if (inside) inside.push(block);
      else byForm.set(element, [block]);
    }
  }
  return byForm;
}

/** The largest element round a field for an address that is still no more than a box. */
export const newsletter: ClutterRule = ({ page, blocks, headline }) => {
  const findings: Finding[] = [];
  const taken = new Set<Block>();
  const sized = [...boxes(page.forms, blocks)].map(([element, inside]) => ({
    element,
    inside,
    words: wordsOf(inside),
  }));
  for (const { inside, words } of sized
    .filter((box) => box.words <= MOST_WORDS)
    .sort((a, b) => b.words - a.words)) {
    if (inside.some((block) => taken.has(block) || block === headline)) continue;
    const text = inside.map((block) => block.text).join(' ');
    const named = inside.some((block) => block.hints & Hint.newsletter);
    if (!WORDS.test(text) && !named && words > 60) continue;
    for (const block of inside) taken.add(block);
    findings.push({
      kind: 'newsletter',
      reason: { code: WORDS.test(text) ? 'reason_newsletter_box' : 'reason_form', values: [] },
      evidence: { words, field: true, words_matched: WORDS.exec(text)?.[0] ?? '' },
      blocks: inside,
    });
  }
  for (const block of blocks) {
    if (
      taken.has(block) ||
      block.words > 45 ||
      !PRIVACY.test(block.text) ||
      !WORDS.test(block.text)
    )
      continue;
    findings.push({
      kind: 'newsletter',
      reason: { code: 'reason_newsletter_box', values: [] },
      evidence: { words: block.words, field: false },
      blocks: [block],
    });
  }
  return findings;
};
