import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onNavigation } from '../../src/page/navigations.ts';

const home = location.href;
const api = Object.getOwnPropertyDescriptor(globalThis, 'navigation');

let heard: string[];
let stop: AbortController;

beforeEach(() => {
  heard = [];
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  history.replaceState(null, '', home);
  if (api) Object.defineProperty(globalThis, 'navigation', api);
});

const listen = () => onNavigation(() => heard.push(location.pathname + location.hash), stop.signal);
const hear = (expected: string[]) => vi.waitFor(() => expect(heard).toEqual(expected), 10_000);

describe.each([
  ['with the Navigation API', false],
  ['without it', true],
])('%s', (_, without) => {
  beforeEach(() => {
    if (without) {
      Object.defineProperty(globalThis, 'navigation', { value: undefined, configurable: true });
    }
  });

  test('a page pushed on a click is heard once', async () => {
    listen();
    const link = document.createElement('button');
    link.onclick = () => history.pushState(null, '', '/two');
    document.body.append(link);
    link.click();
    await hear(['/two']);
    link.remove();
  });

  test('Back is heard', async () => {
    history.pushState(null, '', '/two');
    listen();
    history.back();
    await hear([new URL(home).pathname]);
  });

  test('a jump to a place on the page is no navigation, a route in the fragment is one', async () => {
    listen();
    history.pushState(null, '', '#place');
    document.body.click();
    history.pushState(null, '', '#/route');
    document.body.click();
    await hear([`${new URL(home).pathname}#/route`]);
  });
});

test('where there is no such API, an element of its name does not stand in for it', async () => {
  const nav = document.createElement('nav');
  nav.id = 'navigation';
  document.body.append(nav);
  Object.defineProperty(globalThis, 'navigation', { value: nav, configurable: true });
  listen();
  history.pushState(null, '', '/two');
  document.body.click();
  await hear(['/two']);
  nav.remove();
});
