/** The newest, the most read and the like, as their words begin, in the languages we know. */
const IN_WORDS = `most\\s|popular|trending|latest|recent|newest|hot\\s|top\\s
|meistgel|meistges|beliebt|aktuell|neu(?:e|es|este)?\\s
|(?:les )?plus (?:lus?|vus?|populaires|récents)|populaire|derni[eè]re?s? |récent|más (?:leíd|vist|popular|recient)|recient|últim[oa]s?\\s|destacad|mais (?:lid|vist|popular|recent)|più (?:lett|vist|popolar)|popolar|ultim[eio]\\s
|meest\\s|laatste|nieuwste|mest\\s|populær|populär|senast|siste\\s|nyest|senest|luetuim|suosituim|uusim
|najnow|najczęś|popularn|ostatnie|nejčt|nejnov|najčít|najnov|populárn|legolvas|legfriss|legnéz|népszer|cele mai|recente
|en çok|en son|son dakika|son haber|popüler|популярн|самое|самые|последни|свежи|останн|найпоп|найчит|δημοφιλ|τελευτα
|الأكثر|أحدث|آخر\\s|הנצפ|הנקרא|פופולר|חדשות אחרונות|پربازدید|تازه|جدیدترین|terpopuler|terbaru|terkini|mới nhất|tin mới|đọc nhiều|xem nhiều|लोकप्रिय|ताज़|ताजा`;
/** … and in scripts that have no spaces, anywhere. */
const IN_RUNS = '人気|ランキング|最新|新着|注目|热门|熱門|排行|인기|많이 본|최신|ยอดนิยม|ล่าสุด';

let pattern: RegExp | null = null;

/**
 * "Most read", "Neueste Artikel", "最新記事": a label over a list of all that a site has, which is on
 * no subject. Made when it is first asked for.
 */
export function isLabelOfAll(text: string): boolean {
  pattern ??= new RegExp(`(?<!\\p{L})(?:${IN_WORDS.replaceAll('\n', '')})|${IN_RUNS}`, 'iu');
  return pattern.test(`${text} `);
}
