const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const menu = (count: number): string =>
  `<ul>${times(count, (at) => `<li><a href="/part-${at}/">Part ${at}</a></li>`)}</ul>`;

const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${menu(25)}${body}${menu(25)}</body></html>`;

const PARAGRAPH =
  'The keepers of the lower light wrote down every ship that passed, the hour, the wind and what she carried, and for ninety years nobody had asked to see the books. When they were opened at last, three winters were missing, and with them the only account of the night on which the light had failed.';

/** Wraps a paragraph as some pages do. */
const WRAPPED: Record<string, (text: string) => string> = {
  br: (text) => `${text}<br><br>`,
  td: (text) => `<tr><td>${text}</td></tr>`,
};
const AROUND: Record<string, string> = { li: 'ul', td: 'table' };

/** An article of some 4,000 characters whose paragraphs stand in elements of a tag, or between `<br>`. */
export function textIn(tag: string): string {
  const wrap = WRAPPED[tag] ?? ((text: string) => `<${tag}>${text}</${tag}>`);
  const around = AROUND[tag] ?? 'div';
  const text = times(14, (at) => wrap(`${at + 1}. ${PARAGRAPH}`));
  return page(
    'The three missing winters',
    `<h1>The three missing winters</h1><${around}>${text}</${around}>`,
  );
}

const service = (title: string, lines: readonly string[]): string =>
  page(
    title,
    `<section><h1>${title}</h1><form><input name="name"><input type="email"><button>OK</button></form></section>${lines
      .map(
        (line) =>
          `<section><h2>${line.split(' ').slice(0, 3).join(' ')}</h2><div class="card"><img src="/1.jpg" alt=""><div>${line}</div><a class="btn" href="/kontakt">→</a></div></section>`,
      )
      .join('')}<button>1</button><button>2</button><button>3</button>`,
  );

/** Pages on which a firm speaks for itself, by language. */
export const SERVICES: Record<string, string> = {
  English: service('Roofing in Orrel | Marling Works', [
    'We repair and replace roofs of every kind, and our team is there within a day when yours leaks.',
    'Our customers trust us because we offer a free quote and a professional service from the first call.',
    'Contact us today, and our experts will help you find the solution that fits your business and budget.',
  ]),
  German: service('Dachdecker in Orrel | Marling', [
    'Wir reparieren und erneuern Dächer jeder Art, und unser Team ist innerhalb eines Tages bei Ihnen.',
    'Unsere Kunden vertrauen uns, denn wir bieten ein kostenloses Angebot und Leistung vom ersten Anruf an.',
    'Rufen Sie uns noch heute an, und unsere Fachleute finden die Lösung, die zu Ihrem Haus passt.',
  ]),
  French: service('Couvreur à Orrel | Marling', [
    'Nous réparons et remplaçons les toitures de toutes sortes, et notre équipe arrive dans la journée.',
    'Nos clients nous font confiance, car nous offrons un devis gratuit et un service soigné dès le premier appel.',
    'Contactez-nous dès maintenant : nos experts trouvent avec vous la solution qui convient à votre maison.',
  ]),
  Japanese: service('屋根工事のマーリング', [
    '私たちはあらゆる屋根の修理と葺き替えを行い、雨漏りのご連絡をいただいたその日のうちに担当者が現地へ伺って状況を確かめ、その場でできる応急の処置まで責任を持って行っています。',
    '弊社は最初のお電話から無料のお見積もりと丁寧な施工をお約束し、長年にわたり地域の多くのお客様に信頼され、点検のご依頼も毎年数多くいただいています。',
    '今すぐお問い合わせください。専門の担当者がご予算とお住まいに合った方法を一緒に考え、工事の後も定期の点検でお住まいを末永くお守りいたします。',
  ]),
};

/** A front page: headlines that are links, with a line of teaser each in an element of a tag. */
export const frontPage = (tag: string): string =>
  page(
    'The Orrel Paper',
    times(
      30,
      (at) =>
        `<article><h2><a href="/2024/story-${at}">Headline ${at} of the day</a></h2><${tag === 'td' ? 'table><tr><td' : tag}>Teaser ${at}: what the harbour board said about the wheel, in a line or two, and no more than that.</${tag === 'td' ? 'td></tr></table' : tag}><a href="/2024/story-${at}">More</a></article>`,
    ),
  );
