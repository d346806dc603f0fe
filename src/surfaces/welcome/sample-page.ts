import { t } from '../../browser/i18n.ts';
import type { MessageKey } from '../../model/message-key.ts';

/** Of a site that nobody can have: its links lead nowhere. */
const ADDRESS = 'https://paper.example/lectern';

const PARAGRAPHS: readonly MessageKey[] = [
  'welcomeSample1',
  'welcomeSample2',
  'welcomeSample3',
  'welcomeSample4',
];

const OTHERS: readonly MessageKey[] = [
  'welcomeSampleOther1',
  'welcomeSampleOther2',
  'welcomeSampleOther3',
  'welcomeSampleOther4',
  'welcomeSampleOther5',
];

/** A page like those on the web, and the address it is to be judged by. */
export interface SamplePage {
  document: Document;
  url: string;
  /** What holds the headline, the text and the list. */
  whole: HTMLElement;
  text: HTMLElement;
}

/** Makes the sample: an article of our own, and beside it a list of headlines on something else. */
export function samplePage(): SamplePage {
  const document = globalThis.document.implementation.createHTMLDocument(t('welcomeSampleTitle'));
  document.documentElement.lang = t('languageTag');
  const add = <Name extends keyof HTMLElementTagNameMap>(
    parent: Element,
    name: Name,
    words = '',
    className = '',
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    element.textContent = words;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };
  const whole = add(document.body, 'div', '', 'sample');
  const article = add(whole, 'article');
  add(article, 'h1', t('welcomeSampleTitle'), 'sample-title');
  const text = add(article, 'div', '', 'sample-text');
  for (const key of PARAGRAPHS) add(text, 'p', t(key));
  const list = add(whole, 'div', '', 'sample-list');
  add(list, 'h2', t('welcomeSampleList'));
  const entries = add(list, 'ul');
  OTHERS.forEach((key, index) => {
    const link = add(add(entries, 'li'), 'a', t(key));
    link.href = `https://paper.example/other/${index + 1}`;
  });
  return { document, url: ADDRESS, whole, text };
}
