import { describe, expect, it } from 'vitest';
import { findClutter } from '../../../src/article/clutter/find-clutter.ts';
import { linkFactsInSteps } from '../../../src/article/link-lists/judging/link-chances.ts';
import {
  type ListCandidate,
  listCandidates,
} from '../../../src/article/link-lists/judging/list-candidates.ts';
import { chanceFeatures } from '../../../src/article/link-lists/judging/list-chances.ts';
import { listFeatures, listScene } from '../../../src/article/link-lists/judging/list-features.ts';
import model from '../../../src/article/link-lists/judging/list-model.json' with { type: 'json' };
import { segmentPage } from '../../../src/article/segment/segment-page.ts';
import { runThrough } from '../../../src/text/run-through.ts';
import { listPage } from './list-page.ts';

const URL = 'https://paper.example/s99';

function read() {
  const document = listPage();
  const { context } = segmentPage(document, URL);
  const links = runThrough(linkFactsInSteps(context, findClutter(context)));
  const blocks = new Map(context.page.blocks.map((block) => [block.element, block]));
  const lists = listCandidates({ links, blocks }, document.body);
  const scene = listScene([...links.values()], context);
  const of = (selector: string) => lists.get(document.querySelector(selector) as Element);
  const features = (selector: string) => listFeatures(of(selector) as ListCandidate, scene);
  return { document, lists, of, features };
}

describe('what may be a list', () => {
  const { document, lists, of } = read();

  it('is one for all elements that hold the same links', () => {
    const section = of('.sidebar > section');
    expect(section?.links).toHaveLength(4);
    expect(of('.sidebar > section ul')).toBe(section);
    expect(section?.outer.localName).toBe('section');
    expect(section?.inner.localName).toBe('ul');
  });

  it('stands in the one that holds more', () => {
    expect(of('.sidebar > section')?.parent).toBe(of('.sidebar'));
    expect(of('.sidebar')?.children).toHaveLength(2);
    expect(of('.sidebar > section li')?.parent).toBe(of('.sidebar > section'));
  });

  it('adds up what is said in it', () => {
    expect(of('[data-testid]')?.links).toHaveLength(6);
    expect(of('[data-testid]')?.text.headings).toBe(6);
    expect(of('.sidebar > section')?.text.prose).toBe(0);
  });

  it('is none where there is no link', () => {
    expect(lists.has(document.querySelector('#newsletter') as Element)).toBe(false);
  });
});

describe('features of a list', () => {
  const { features } = read();
  const read4 = features('.sidebar > section');
  const menu = features('header nav');

  it('tell headlines from the words of a menu', () => {
    expect(read4).toMatchObject({ headlines: 1, titled: 1, titleLabel: 1, items: 4 });
    expect(menu).toMatchObject({ headlines: 0, short: 1, titled: 0 });
  });

  it('tell where it stands', () => {
    expect(menu['beforeFirst']).toBeLessThan(0);
    expect(read4['afterLast']).toBeGreaterThan(0);
  });

  it('tell how alike its entries are', () => {
    expect(features('[data-testid]')['itemsAlike']).toBe(1);
    expect(features('.sidebar')['itemsAlike']).toBeLessThan(1);
  });

  it('are all that the model asks for', () => {
    const asked = { ...read4, ...chanceFeatures([0.5], { size: 1, chances: 0.5 }, 0.5) };
    expect(Object.keys(asked)).toEqual(expect.arrayContaining(model.names.split(' ')));
  });
});

describe('what chances of links say of their list', () => {
  it('is the mean, the extremes, and what stands beside it', () => {
    const told = chanceFeatures([0.2, 0.4, 0.9], { size: 5, chances: 1.7 }, 0.3);
    expect(told).toMatchObject({ chanceLeast: 0.2, chanceMiddle: 0.4, chanceMost: 0.9 });
    expect(told.chance).toBeCloseTo(0.5);
    expect(told.chanceBeside).toBeCloseTo(0.1);
  });

  it('says that nothing stands beside it', () => {
    expect(chanceFeatures([0.5], { size: 1, chances: 0.5 }, 0.5).chanceBeside).toBe(-1);
  });
});
