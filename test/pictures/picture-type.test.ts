import { expect, test } from 'vitest';
import { mayBePicture, pictureType } from '../../src/pictures/picture-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const typeOf = (text: string) => pictureType(bytes(text));

test.each([
  ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['image/gif', 'GIF89a\x01\0'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['image/avif', '\0\0\0\x20ftypavif\0\0\0\0'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  [
    'image/svg+xml',
    '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- by -- hand -->\n<!DOCTYPE svg>\n<svg>',
  ],
])('%s is known by what it begins with', (type, text) => expect(typeOf(text)).toBe(type));

test.each([
  '',
  '<!doctype html><svg></svg>',
  '<html><body><svg>',
  '<svgx>',
  '{"user":"reader"}',
  'RIFF\x24\0\0\0WAVEfmt ',
  '\0\0\0\x20ftypmp42\0\0\0\0',
  `${'<!---->'.repeat(500)}<html>`,
])('%j is no picture', (text) => expect(typeOf(text)).toBeNull());

test.each([
  ['image/png', true],
  ['image/svg+xml; charset=utf-8', true],
  ['application/octet-stream', true],
  ['binary/octet-stream', true],
  [null, true],
  ['text/html', false],
  ['application/json', false],
])('what is sent as %s may be a picture: %s', (type, may) => expect(mayBePicture(type)).toBe(may));
