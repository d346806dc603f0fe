import { type Block, isPlain } from '../../segment/block.ts';
import { absoluteUrl, sameSite, siteOf } from '../../segment/links.ts';
import type { ClutterRule, Finding, RuleContext } from '../../segment/rule-context.ts';

/** So many lines are looked at from the end up, and no line further up than a paragraph that is none. */
const MOST_LINES = 8;
const MOST_WORDS = 40;
const MOST_WORDS_A_CREDIT = 12;
const MOST_LENGTH = 400;

/** Where people and papers are followed. */
const PLACES =
  /^(?:facebook|instagram|twitter|x|youtube|tiktok|telegram|t|whatsapp|vk|ok|threads|bsky|linkedin|pinterest|weibo|line|kakao|viber|dzen|zen|max|rumble|truthsocial|snapchat|twitch|discord|patreon|feedly|flipboard|apple|google)\.(?:com|me|ru|net|app|tv|gg|jp|cn)$/;
/** What one reads there is no account: a post, a film, a search. */
const POST =
  /\/(?:status|statuses|posts?|p|reel|video|videos|watch|photo|photos|story|stories|hashtag|search|maps|events?)(?:\/|\?|$)/i;
const ONE_NAME =
  /^\/(?:[@+]?[^/]+\/?|(?:channel|c|user|company|in|s|add|pages|groups)\/[^/]+\/?)?$/;
const NEWS_CHANNELS = /^(?:news|podcasts)\.(?:google|apple)\.com$/;

/** Who wrote, edited and photographed, before a colon. */
const CREDIT =
  /^[\s（([【*—–-]*(?:edit(?:ed|ing|or)s?|report(?:ed|ing)|written|writing|produced|translated|translation|photos?|photograph(?:s|y)?|images?|graphics?|credits?|redaktion|redakteur|text|fotos?|bild(?:er)?|übersetzung|rédaction|édition|photographies?|traduction|edición|redacción|fotografías?|traducción|edição|redação|tradução|redazione|traduzione|redactie|vertaling|redaktør|redaktör|oversettelse|toimit[^\s:：]{0,9}|redakcja|zdjęci[ae]|tłumaczenie|editor|redakce|překlad|szerkeszt[^\s:：]{0,9}|fotó|editare|editör|haber|foto[ğg]raf|редактор[^\s:：]{0,9}|автор[^\s:：]{0,9}|фото|текст|перевод|корректор|материал подготовил[^\s:：]{0,9}|підготува[^\s:：]{0,9}|переклад|编辑|責任編輯|责任编辑|责编|編輯|审核|校对|監審|记者|記者|文|图|文\/图|編集|撮影|取材|写真|기자|편집|사진|글|المحرر|تحرير|تصوير|إعداد|ترجمة|الصورة|עריכה|צילום|संपादन|तस्वीर|editor|penulis|penyunting|biên tập|ảnh|ผู้สื่อข่าว|ภาพ)(?:\s+(?:by|von|par|por|di|door|av|af))?\s*[:：/／]\s*\S/i;

/** Whether a link leads to an account, not to what somebody said there. */
function leadsToAccount(link: Element, base: string): boolean {
  const here = absoluteUrl(base, base);
  const url = absoluteUrl(link.getAttribute('href'), base);
  if (!url) return false;
  if (NEWS_CHANNELS.test(url.hostname)) return true;
  return (
    PLACES.test(siteOf(url.hostname)) &&
    !(here && sameSite(url, here)) &&
    ONE_NAME.test(url.pathname) &&
    !POST.test(url.pathname + url.search)
  );
}

/** "Follow us on …", "Write to the author: …": all its links lead to accounts, or write a letter. */
function invites({ links, words, length }: Block, base: string): boolean {
  if (links.length === 0 || words > MOST_WORDS || length > MOST_LENGTH) return false;
  return links.every(
    (link) =>
      /^\s*(?:mailto|tel):/i.test(link.getAttribute('href') ?? '') || leadsToAccount(link, base),
  );
}

const isCredit = ({ text, words, length, links }: Block): boolean =>
  words <= MOST_WORDS_A_CREDIT && length <= MOST_LENGTH && links.length <= 2 && CREDIT.test(text);

const reasonOf = (block: Block, context: RuleContext): string | null => {
  if (block.heading || !isPlain(block)) return null;
  if (invites(block, context.url)) return 'reason_closing_invitation';
  return isCredit(block) ? 'reason_closing_credit' : null;
};

/**
 * What a site prints under each text: follow us, write to us, who edited it. Looked for from the end
 * up, and only to the last paragraph that is none; corrections and sources are of another form and stay.
 */
export const closingLines: ClutterRule = (context) => {
  if (context.kind === 'documentation') return [];
  const lines = context.blocks.filter(({ length }) => length > 0);
  const findings: Finding[] = [];
  for (let at = lines.length - 1; at > 0 && at >= lines.length - MOST_LINES; at--) {
    const block = lines[at] as Block;
    const code = block.index > context.firstProse ? reasonOf(block, context) : null;
    if (code)
      findings.push({
        kind: code === 'reason_closing_credit' ? 'byline' : 'share',
        reason: { code, values: [] },
        evidence: { words: block.words, links: block.links.length },
        blocks: [block],
      });
    else if (block.prose >= 60 || block.inTable || block.code) break;
  }
  return findings.reverse();
};
