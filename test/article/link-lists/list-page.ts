/** A page of our own making with lists beside and under a text; hashes as a builder would make them. */
export function listPage({ hash = 'x7Yz9', day = 1, before = '' } = {}): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head><title>The wheel turns</title></head><body>
${before}
<header class="site-header"><nav>${links(['Home', 'Harbour', 'Weather'])}</nav></header>
<div class="css-${hash}a">
<main><article><h1>The wheel turns</h1>${PROSE}
<aside class="inline-promo"><a href="/p${day}">Read more: the other wheel</a></aside></article></main>
<div class="sidebar mx-auto">
<section class="box_${hash} Widget_root__${hash}"><h2>Most read</h2>${list(day)}</section>
<section class="box_${hash} Widget_root__${hash}"><h2>From our partners</h2>${list(day + 10)}</section>
<div id="newsletter"><p>One letter a week.</p><form><input name="querySelector"><button>Join</button></form></div>
</div>
<div class="css-${hash}b"><div class="css-${hash}c" data-testid="explore-grid">${cards(day + 20)}</div></div>
</div>
<div><div><ul>${links(['Terms', 'Imprint'])}</ul></div><div><ul class="css-${hash}d">${links(['Jobs', 'Shop', 'Archive'])}</ul></div></div>
</body></html>`,
    'text/html',
  );
}

/** Running text, some 1,500 characters of it. */
export const PROSE =
  '<p>The wheel was rebuilt by the people of the town, and the harbour board, which owns the water, had nothing to say about it when at last it turned, slowly and to applause, on a grey day in March.</p>'.repeat(
    8,
  );

const TOPICS = ['ferry', 'bridge', 'market', 'library', 'tower', 'school', 'theatre', 'mill'];

const headline = (number: number): string =>
  `${TOPICS[number % TOPICS.length]} opens again after ${number + 2} hiding winters`;

const links = (texts: string[]): string =>
  texts.map((text) => `<li><a href="/${text}">${text}</a></li>`).join('');

const list = (from: number): string =>
  `<ul>${[0, 1, 2, 3].map((step) => `<li><a href="/s${from + step}">The ${headline(from + step)}</a></li>`).join('')}</ul>`;

const cards = (from: number): string =>
  [0, 1, 2, 3, 4, 5]
    .map(
      (step) =>
        `<div class="card"><h3><a href="/c${from + step}">A ${headline(from + step)}</a></h3><p>Those who waited at the gate since early morning say that it was worth the while, and that they would wait again.</p></div>`,
    )
    .join('');
