import { expect, it } from 'vitest';
import { linksOf } from './links-of.ts';
import { parsePage } from './parse-page.ts';

const AT = 'https://paper.example/2024/wheel';

it('gives the address of a link in a drawing as that of any other', () => {
  const page = '<a href="/one">One</a><svg><a href="/two"><text>Two</text></a></svg>';
  expect(linksOf(parsePage(page, AT))).toEqual([
    { href: 'https://paper.example/one', text: 'One' },
    { href: 'https://paper.example/two', text: 'Two' },
  ]);
});

it('gives an address that leads nowhere as it is written', () => {
  const page = '<svg><a href="https://[broken"><text>Two</text></a></svg>';
  expect(linksOf(parsePage(page, AT))).toEqual([{ href: 'https://[broken', text: 'Two' }]);
});

it('counts no link of a <noscript>', () => {
  expect(linksOf(parsePage('<p>x</p><noscript><a href="/one">One</a></noscript>', AT))).toEqual([]);
});
