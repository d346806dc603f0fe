import { beforeEach, describe, expect, test } from 'vitest';
import { keyByPlace, latinKey } from '../../../src/ui/controls/key-by-place.ts';

const pressed = (key: string, code: string, shiftKey = false) =>
  ({ key, code, shiftKey }) as KeyboardEvent;

beforeEach(() => void keyByPlace(pressed('a', 'KeyA')));

describe('where the layout has no Latin letters, a key goes by its place', () => {
  test.each([
    ['т', 'KeyN', 'n'],
    ['Т', 'KeyN', 'n'],
    ['ى', 'KeyN', 'n'],
    ['ㅜ', 'KeyN', 'n'],
    ['น', 'KeyO', 'o'],
    ['מ', 'KeyN', 'n'],
    ['ᾳ', 'KeyA', 'a'],
    ['б', 'Comma', ','],
    ['ю', 'Period', '.'],
  ])('%s at %s is %s', (key, code, latin) => {
    expect(keyByPlace(pressed(key, code))).toBe(latin);
    expect(latinKey(pressed(key, code))).toBe(latin);
  });

  test('with Shift, a sign is the upper one', () => {
    expect(keyByPlace(pressed('ظ', 'Slash', true))).toBe('?');
  });

  test('a sign that stands in the place of a letter is that letter, once another was pressed', () => {
    keyByPlace(pressed('ש', 'KeyA'));
    expect(keyByPlace(pressed('/', 'KeyQ'))).toBe('q');
  });
});

describe('where the layout is Latin, a key is what it types', () => {
  test.each([
    ['q', 'KeyA'],
    [',', 'KeyW'],
    ["'", 'KeyQ'],
    ['ß', 'Minus'],
    ['é', 'Digit2'],
    ['ı', 'KeyI'],
    ['€', 'KeyE'],
    ['Enter', 'Enter'],
  ])('%s at %s', (key, code) => {
    expect(keyByPlace(pressed(key, code))).toBeNull();
    expect(latinKey(pressed(key, code))).toBe(key);
  });

  test('Caps Lock and Shift make no other key of a letter', () => {
    expect(latinKey(pressed('N', 'KeyN', true))).toBe('n');
  });
});
