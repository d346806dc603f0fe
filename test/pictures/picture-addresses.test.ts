import { expect, test } from 'vitest';
import { pictureAddresses } from '../../src/pictures/kept/picture-addresses.ts';
import { PICTURE_BOUNDS } from '../../src/pictures/kept/picture-bounds.ts';
import { anArticle } from '../export/an-article.ts';

const of = (
  content: string,
  leadImage: { src: string; alt: string; caption: string } | null = null,
) => pictureAddresses(anArticle({ content, leadImage }));
const at = (name: string) => `https://p.example/${name}`;

test('what an article shows, each once, in its order', () => {
  const lead = { src: at('lead.jpg'), alt: '', caption: '' };
  const content = `<p>a <img src="${at('1.png')}" alt="one"> b <img alt="" src="${at('2.png')}"></p><img src="${at('1.png')}"><img src="${at('lead.jpg')}"/>`;
  expect(of(content, lead)).toEqual([at('lead.jpg'), at('1.png'), at('2.png')]);
});

test('values are read as they are written out, whatever stands in the others', () => {
  const content = `<img title="a > b &quot;src=x&quot;" hidden src="${at('a?b=1&amp;c=&quot;')}">`;
  expect(of(content)).toEqual([at('a?b=1&c="')]);
});

test('words that look like a picture are none', () => {
  expect(of(`<p>&lt;img src="${at('no.png')}"&gt;</p><pre title="<img">x</pre>`)).toEqual([]);
});

test('neither what counts readers, nor what comes from no server', () => {
  const content = `<img src="${at('a.png')}" width="1" height="1"><img src="https://pixel.ads.example/a.png"><img src="data:image/png;base64,AA=="><img src="javascript:1"><img src="file:///etc/a.png"><img>`;
  expect(of(content)).toEqual([]);
});

test('no more than a copy may hold, of however many', () => {
  const content = Array.from({ length: 500 }, (_, n) => `<img src="${at(`${n}.png`)}">`).join('');
  expect(of(content)).toHaveLength(PICTURE_BOUNDS.count);
});

test('a text of nothing but beginnings ends', () => {
  expect(of('<img a="'.repeat(200_000))).toEqual([]);
});
