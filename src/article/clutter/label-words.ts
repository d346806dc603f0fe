import { phraseTest } from './phrase-list.ts';

/**
 * Words that sites print over or before links that lead away, in the languages we know. They
 * support a finding made by structure and are never enough by themselves.
 */
const RECIRCULATION = `
  explore( more)? | recommended( (for you|reading|stories|articles|videos?|posts?))? | recommendations | related( (articles?|stories|posts?|news|content|reading|links|topics|coverage|videos?|resources|products|pages|blogs?|insights))?
  | read (more|next|also|this next|now)( .{0,20})? | also read | see also | more (from|on|in|about|like|stories|news|articles|posts|reading|to (read|explore)|coverage|resources|insights|information)( .{0,40})? | most (read|popular|viewed|shared|commented|recent)( .{0,20})?
  | if you (liked|like|enjoyed|enjoy) (this|our)( .{0,60})? | popular( (posts?|articles|stories|now|reads|news|topics))? | trending( .{0,20})? | latest( (news|stories|articles|posts?|headlines|from .{0,30}|videos?|updates|insights|blogs?))? | recent( (posts?|articles|stories|news|blogs?))? | you (may|might|could)( also)? (like|enjoy|be interested in|have missed|want to read)( .{0,20})? | you'll also (like|love) | don'?t miss | in case you missed it | what to read next | up next | next (up|article|post|story|read|steps?) | previous (article|post|story) | keep (reading|exploring) | continue reading | further reading | editor'?s? (picks?|choice)s? | top (stories|news|posts|articles|picks|reads) | featured( (posts?|articles?|stories|content|resources|insights))? | similar (articles?|posts?|stories|products) | suggested( .{0,20})? | from (around )?(the|our) (web|network|blog|archives?|store|shop)( .{0,20})? | around the web | sponsored( (stories|content|links))? | promoted( stories)? | paid content | in other news | other (news|stories|articles|posts|resources)( .{0,20})? | also in the news | also on .{0,30} | check out .{0,40} | discover more( .{0,30})? | learn more( .{0,20})? | people also (read|ask|viewed) | what'?s (new|next|trending) | hot topics | must reads? | our (picks|favorites|latest)( .{0,20})? | browse( .{0,30})? | share this( .{0,20})?
  | mehr (zum thema|aus|dazu|artikel|nachrichten|lesen)( .{0,30})? | lesen sie (auch|mehr|weiter)( .{0,30})? | das könnte (sie|dich) auch interessieren( .{0,20})? | auch interessant | meistgelesen( .{0,20})? | (ähnliche|verwandte|weitere|aktuelle|neueste|beliebte|passende) (artikel|beiträge|themen|meldungen|nachrichten|inhalte|links) | empfohlen(e .{0,20})? | empfehlungen( .{0,20})? | zum thema | themen | siehe auch | weiterlesen
  | lire (aussi|également|la suite|plus)( .{0,30})? | à lire( (aussi|également|ensuite))?( .{0,20})? | (sur le|du) même (sujet|thème|auteur) | articles? (similaires?|liés?|connexes?|récents?|recommandés?|associés?|les plus lus) | (les )?plus (lus|populaires|récents)( .{0,20})? | recommandés?( .{0,20})? | vous (aimerez|pourriez|devriez)( .{0,40})? | voir aussi | en lien | tendances? | dernières? (actualités|nouvelles|infos)( .{0,20})? | à découvrir( .{0,20})? | pour aller plus loin | nos recommandations
  | lee(r)? (también|más)( .{0,30})? | te puede interesar( .{0,20})? | (puede|podría|quizás?)( que)? (te )?interes(ar(te|le)?|e)( .{0,20})? | (artículos|noticias|notas|contenidos?|entradas|temas) (relacionad[oa]s?|recientes|destacad[oa]s|recomendad[oa]s|más leíd[oa]s|similares)( .{0,20})? | relacionad[oa]s? | (lo )?más (leído|visto|popular|reciente|noticias|sobre .{0,30})( .{0,20})? | recomendad[oa]s?( .{0,20})? | te recomendamos( .{0,20})? | últim[oa]s (noticias|artículos|entradas)( .{0,20})? | ver también | también (te puede|en) .{0,30} | sigue leyendo | explora(r)? (más)?
  | leia (também|mais)( .{0,30})? | veja (também|mais)( .{0,30})? | (artigos|notícias|conteúdos?|posts|matérias) (relacionad[oa]s|recomendad[oa]s|recentes|semelhantes)( .{0,20})? | mais (lidas|lidos|vistas|notícias|populares|sobre .{0,30}|de .{0,30})( .{0,20})? | saiba mais | você (também )?(pode|vai) gostar( .{0,20})? | últimas( notícias)? | recomendad[oa]s
  | legg?i anche( .{0,30})? | (articoli|notizie|contenuti|post) (correlat[ie]|simili|recenti|consigliat[ie]|suggerit[ie])( .{0,20})? | (i )?più (letti|lette|visti|popolari)( .{0,20})? | potrebbe(ro)? interessarti( .{0,20})? | consigliat[ie]( .{0,20})? | raccomandat[ie] | ultim[ie] (notizie|articoli)( .{0,20})? | vedi anche | approfond(isci|imenti) | scopri( di più)?
  | lees (ook|meer|verder)( .{0,30})? | (gerelateerde?|vergelijkbare|aanbevolen|recente|meer) (artikelen|berichten|nieuws|verhalen|onderwerpen)( .{0,20})? | gerelateerd | meest (gelezen|bekeken|populair)( .{0,20})? | aanbevolen( .{0,20})? | ook interessant | misschien vind je dit ook leuk | zie ook
  | läs (också|även|mer|vidare)( .{0,30})? | relaterat( .{0,20})? | relaterade (artiklar|inlägg|nyheter) | mest (lästa?|läst|populära?)( .{0,20})? | rekommenderat( .{0,20})? | fler (artiklar|nyheter)( .{0,20})? | senaste( nytt| nyheterna)? | les (også|mer|videre)( .{0,30})? | relaterte?( (artikler|saker|nyheter))? | mest (leste?|lest) | anbefalt(e .{0,20})? | flere (saker|nyheter)( .{0,20})? | siste( nytt)? | læs (også|mere|videre)( .{0,30})? | relaterede( .{0,20})? | mest læste | anbefalet | seneste( nyt)? | lue (myös|lisää)( .{0,30})? | aiheeseen liittyv(ää|ät)( .{0,20})? | luetuimmat( .{0,20})? | suositel(lut|tua)( .{0,20})? | uusimmat( .{0,20})?
  | (przeczytaj|czytaj|zobacz|sprawdź) (także|też|również|więcej)( .{0,30})? | (powiązane|podobne|polecane|ostatnie|najnowsze) (artykuły|wpisy|tematy|wiadomości|posty) | polecane( .{0,20})? | najczęściej czytane | najpopularniejsze | może cię zainteresować( .{0,20})? | čtěte (také|více|dále)( .{0,30})? | související( .{0,20})? | nejčtenější( .{0,20})? | mohlo by vás zajímat | doporučujeme | podobné články | prečítajte si (aj|tiež|viac) | najčítanejšie | súvisiace( .{0,20})? | olvasd? el( .{0,20})? | olvassa el( .{0,20})? | kapcsolódó( .{0,20})? | (leg)?olvasottabb( .{0,20})? | ajánlott( .{0,20})? | ajánljuk( .{0,20})? | citiți și | citește (și|mai mult)( .{0,20})? | (articole|știri) (similare|recente|asemănătoare|recomandate) | recomandate? | cele mai citite
  | ayrıca (okuyun|bakınız) | (ilgili|benzer|önerilen|son) (haberler|yazılar|içerikler|makaleler) | bunlar da ilginizi çekebilir | ilginizi çekebilir | önerilenler | en çok okunan(lar)? | devamını oku | keşfet | daha fazla( .{0,20})?
  | читайте (также|ещё|еще|далее|по теме)( .{0,30})? | (похожие|другие|связанные|последние|популярные|рекомендуемые|свежие) (статьи|материалы|новости|записи|публикации|посты) | по теме | материалы по теме | рекомендуем(ое|ые)?( .{0,20})? | самое (читаемое|популярное|обсуждаемое) | главное( .{0,20})? | смотрите также | ещё по теме | вам может быть интересно | популярное | обзор | читайте також( .{0,30})? | (схожі|інші|останні|популярні) (статті|матеріали|новини|записи) | за темою | рекомендуємо | вас може зацікавити | найпопулярніше
  | 関連(記事|ニュース|リンク|コンテンツ|トピックス)? | おすすめ(記事|の記事|コンテンツ)?.{0,10} | 人気(記事|の記事|ランキング)? | ランキング | あわせて読みたい.{0,10} | こちらもおすすめ | 新着(記事|ニュース)? | 最新(記事|ニュース) | 続きを読む | もっと(読む|見る) | 次の記事 | 前の記事 | アクセスランキング | 注目(記事|の記事)?
  | 相关(文章|新闻|阅读|推荐|链接|报道|内容|话题)? | 推荐(阅读|文章|新闻|内容)? | 热门(文章|新闻|推荐|阅读|排行|话题)? | 延伸阅读 | 猜你喜欢 | 更多(文章|新闻|内容|推荐)?.{0,8} | 阅读更多 | 最新(文章|新闻|消息) | 上一篇 | 下一篇 | 探索 | 相關(文章|新聞|閱讀|報導|連結)? | 推薦(閱讀|文章|新聞)? | 熱門(文章|新聞|閱讀)? | 延伸閱讀 | 更多(新聞|內容)? | 看更多 | 你可能(也)?(喜歡|感興趣|想看).{0,8}
  | 관련 ?(기사|뉴스|글|콘텐츠)? | 추천 ?(기사|뉴스|글|콘텐츠)? | 인기 ?(기사|뉴스|글|검색어)? | 많이 본 ?(뉴스|기사)? | 더 ?(보기|읽기) | 최신 ?(기사|뉴스|글) | 이전 글 | 다음 글 | 함께 (보면|읽으면) 좋은.{0,10}
  | اقرأ (أيضا|أيضاً|المزيد|كذلك).{0,30} | (مقالات|أخبار|مواضيع|مواد) (ذات صلة|مشابهة|مقترحة) | ذات صلة | الأكثر (قراءة|مشاهدة|شعبية) | موصى به.{0,10} | قد يعجبك.{0,20} | المزيد.{0,30} | آخر الأخبار | شاهد أيضا | استكشف | בנושא | כתבות (נוספות|קשורות) | קראו (גם|עוד).{0,20} | הנצפות | מומלצים | אולי יעניין אותך.{0,10} | עוד ב.{0,20} | بیشتر بخوانید | مطالب (مرتبط|پیشنهادی) | پربازدیدترین.{0,10} | همچنین بخوانید
  | यह भी पढ़ें.{0,20} | ये भी पढ़ें.{0,20} | संबंधित( .{0,20})? | और पढ़ें.{0,20} | सबसे ज़्यादा पढ़े.{0,10} | आरो पड़ुन | आरও পড়ুন | আরও পড়ুন.{0,20} | সম্পর্কিত.{0,20} | baca (juga|selengkapnya|lainnya)( .{0,20})? | (artikel|berita) (terkait|lainnya|terpopuler|terbaru|pilihan)( .{0,20})? | terpopuler | rekomendasi( .{0,20})? | lihat juga | simak juga | xem thêm( .{0,20})? | (bài viết|tin) (liên quan|mới|khác|cùng chuyên mục|nổi bật) | đọc (thêm|nhiều|tiếp)( .{0,20})? | có thể bạn quan tâm | ข่าวที่เกี่ยวข้อง | บทความที่เกี่ยวข้อง | อ่านเพิ่มเติม.{0,10} | เรื่องที่เกี่ยวข้อง | แนะนำ | (διαβάστε|δείτε) (επίσης|ακόμη|περισσότερα)( .{0,20})? | σχετικά( .{0,20})? | δημοφιλή( .{0,20})? | τελευταία νέα
`;

const PROMO = `
  read(?: more| also| next| this| now| related)? | also read | see also | see more | also see | related(?: article| story| post| reading| news)? | more(?: on this(?: story| topic)?| info| here| reading| information)? | learn more | recommended(?: reading)? | don'?t miss | watch(?: also| now| more)? | listen(?: now)? | must read | you (?:may|might) (?:also )?(?:like|enjoy|be interested in) | further reading | opinion | explainer | in pictures | editor'?s pick | keep reading | up next | next | try this next | check out | click here | join | download | subscribe | trending
  | lesen sie (?:auch|mehr)?(?: dazu| zum thema| hier)? | lies auch | mehr (?:dazu|zum thema)?(?: lesen)? | lesetipp | auch interessant | siehe auch | weiterlesen | hintergrund
  | lire aussi | à lire(?: aussi| également)? | lire également | voir aussi | notre dossier | pour aller plus loin
  | lee (?:también|más|además)? | leer (?:también|más) | te puede interesar | también lee | ver también | mira también | no te pierdas | lea también | sigue leyendo
  | leia (?:também|mais) | veja (?:também|mais) | saiba mais | confira | legg?i anche | leggi (?:di più|tutto) | vedi anche | guarda anche | approfondisci
  | lees (?:ook|meer|verder) | bekijk ook | läs (?:också|även|mer) | les (?:også|mer) | læs (?:også|mere) | lue (?:myös|lisää) | przeczytaj(?: także| też| również)? | czytaj (?:także|też|również|więcej|dalej) | zobacz (?:także|też|również) | čtěte (?:také|více) | prečítajte si (?:aj|tiež) | olvassa? el(?: ezt is)? | citiți și | citește și
  | ayrıca (?:okuyun|bakınız) | ilgili haber | devamını oku | читайте (?:также|ещё|еще|далее) | по теме | смотрите также | читайте також
  | 関連記事 | 関連 | あわせて読みたい | 続きを読む | 相关阅读 | 相关新闻 | 延伸阅读 | 阅读更多 | 推荐阅读 | 延伸閱讀 | 相關閱讀 | 관련 ?기사 | 더 ?보기 | 함께 읽기
  | اقرأ (?:أيضا|أيضاً|المزيد|كذلك) | شاهد أيضا | קראו (?:גם|עוד) | بیشتر بخوانید | همچنین بخوانید | यह भी पढ़ें | ये भी पढ़ें | और पढ़ें | আরও পড়ুন | baca juga | simak juga | lihat juga | xem thêm | đọc thêm | อ่านเพิ่มเติม | διαβάστε (?:επίσης|ακόμη|περισσότερα)
`;

/** What stands over the works that a text rests on. */
const REFERENCES = `
  sources?( and (further reading|notes|references|credits))? | references( and (notes|further reading|sources))? | (selected |select )?bibliography | works cited | literature( cited)? | citations? | (foot|end)?notes( and (references|sources))?
  | quellen(angaben|verzeichnis|nachweise?)?( und .{0,20})? | literatur(verzeichnis|hinweise|angaben)? | einzelnachweise | anmerkungen | fußnoten
  | (notes et )?références | bibliographie | notes de bas de page | fuentes( .{0,20})? | referencias( bibliográficas)? | bibliografía | notas( al pie)? | fontes | referências( bibliográficas)? | bibliografia | fonti | riferimenti( bibliografici)? | note( a piè di pagina)?
  | bronnen | bronvermelding | referenties | voetnoten | källor | referenser | fotnoter | kilder | referanser | kildehenvisninger | referencer | lähteet | viitteet
  | źródła | przypisy | zdroje | prameny | poznámky( pod čarou)? | reference | források | irodalom(jegyzék)? | jegyzetek | lábjegyzetek | surse | bibliografie | kaynaklar | kaynakça | dipnotlar
  | источники | примечания | литература | сноски | список литературы | джерела | примітки | література | πηγές | παραπομπές | βιβλιογραφία | σημειώσεις
  | 参考文献 | 参考資料 | 出典 | 脚注 | 注釈 | 注释 | 参考资料 | 资料来源 | 參考資料 | 參考文獻 | 資料來源 | 출처 | 참고 ?문헌 | 참고 ?자료 | 각주
  | المصادر | المراجع | مصادر | مراجع | الهوامش | هوامش | מקורות | הערות שוליים | ביבליוגרפיה | منابع | پانویس | संदर्भ | स्रोत | তথ্যসূত্র | sumber | referensi | daftar pustaka | catatan kaki | nguồn | tài liệu tham khảo | chú thích | แหล่งที่มา | อ้างอิง | เอกสารอ้างอิง
`;

const trimmed = (text: string): string =>
  text
    .toLowerCase()
    // What lower-casing leaves of a Turkish dotted capital.
    .replaceAll('\u0307', '')
    .replace(/^[\s\p{P}\p{S}\d]+|[\s\p{P}\p{S}]+$/gu, '')
    .replace(/[’]/g, "'");

const isRecirculation = phraseTest(RECIRCULATION);
const isPromo = phraseTest(PROMO);
const isReferences = phraseTest(REFERENCES);
const startsPromo = phraseTest(PROMO, '\\s*(?:[:\\uff1a|>»→–—-]|$)');

/** Labels are short; what follows them does not matter. */
const LONGEST_LABEL = 60;

/** "Explore", "Das könnte Sie auch interessieren", "関連記事": a label that announces links away. */
export const isRecirculationLabel = (text: string): boolean =>
  text.length <= 80 && isRecirculation(trimmed(text));

/** "Sources", "Literatur", "参考文献": a label over the works that a text rests on. */
export const isReferencesLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL && isReferences(trimmed(text));

/** "Sponsored Links", "Paid content": what somebody pays for is recommended to nobody by us. */
export const isPaidLabel = (text: string): boolean =>
  /^(?:sponsor|promoted|paid|advert|anzeige|werbung|publicit|publicid|patrocinad|pubblicit|gesponser|sponsr|реклам|広告|広告|PR$|推广|贊助|赞助|광고)/iu.test(
    trimmed(text),
  );

/** "READ MORE", "Lire aussi": a label before a single link inside the text. */
export const isPromoLabel = (text: string): boolean => text.length <= 40 && isPromo(trimmed(text));

/** Whether a line starts with such a label and a mark after it. */
export const startsWithPromoLabel = (text: string): boolean =>
  startsPromo(
    text
      .slice(0, LONGEST_LABEL)
      .toLowerCase()
      .replace(/^[\p{P}\p{S}\s]+/u, ''),
  );
