import { describe, expect, test } from 'vitest';
import { reachOf } from '../../src/pictures/public-address.ts';

const PAGE = 'https://paper.example/story';

describe('of a page of the world', () => {
  test.each([
    'https://paper.example/a.png',
    'http://pictures.example:8080/a.png',
    'https://10.pictures.example/a.png',
    'https://xn--bcher-kva.example/a.png',
    'https://local.example/a.png',
  ])('a picture may come from %s', (address) => expect(reachOf(address, PAGE)).toBe('public'));

  test.each([
    'http://localhost/a.png',
    'http://localhost./a.png',
    'http://LOCALHOST:8080/a.png',
    'http://any.localhost/a.png',
    'http://127.0.0.1/a.png',
    'http://127.1/a.png',
    'http://2130706433/a.png',
    'http://0x7f.0.0.1/a.png',
    'http://0177.0.0.1/a.png',
    'http://0/a.png',
    'http://10.0.0.1/a.png',
    'http://172.16.0.1/a.png',
    'http://192.168.1.1:80/a.png',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/a.png',
    'http://１２７.0.0.1/a.png',
    'http://[::1]/a.png',
    'http://[::ffff:127.0.0.1]/a.png',
    'http://[fd00::1]/a.png',
    'http://[fe80::1]:80/a.png',
    'http://router/a.png',
    'http://router./a.png',
    'http://router:8080/a.png',
    'http://printer.local/a.png',
    'http://wiki.internal/a.png',
    'http://nas.home.arpa/a.png',
    'http://fritz.lan/a.png',
    'https://user:word@pictures.example/a.png',
    'https://user@pictures.example/a.png',
    'ftp://pictures.example/a.png',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'chrome-extension://lectern/icons/lectern-128.png',
    '/a.png',
    '',
  ])('no picture may come from %j', (address) => expect(reachOf(address, PAGE)).toBe('none'));
});

test.each([
  ['http://127.0.0.1:8080/story', 'http://127.0.0.1:8080/a.png', 'own'],
  ['http://wiki.internal/story', 'http://wiki.internal/a.png', 'own'],
  ['http://127.0.0.1:8080/story', 'http://127.0.0.1:9090/a.png', 'none'],
  ['http://127.0.0.1:8080/story', 'https://127.0.0.1:8080/a.png', 'none'],
  ['http://wiki.internal/story', 'http://files.internal/a.png', 'none'],
  ['file:///home/a.html', 'file:///home/a.png', 'none'],
  ['file:///home/a.html', 'https://pictures.example/a.png', 'public'],
])('of %s a picture at %s: %s', (page, address, reach) => {
  expect(reachOf(address, page)).toBe(reach);
});
