import { attributeOf, tagOf } from '../copy/unclobbered.ts';
import { isStableName, stableBeginning } from './stable-names.ts';

/** Attributes that name a part for tests, scripts or listeners: they outlive restyling. */
const NAMING =
  'data-testid,data-test-id,data-test,data-qa,data-cy,data-component,data-component-name,data-module,data-module-name,data-widget,data-widget-type,data-block,data-section,data-area,data-region,data-type,data-role,data-name,data-tracking-area,itemprop,aria-label,aria-labelledby,role'.split(
    ',',
  );

/** Tags that say what stands in them. */
const TELLING = new Set(['aside', 'nav', 'footer', 'header', 'section', 'form', 'dialog']);
const MOST_CLASSES = 30;

/**
 * Selectors that name an element by what people called it, the one most likely to stay first: its
 * id, attributes that name parts, classes (the longer the more they say), the beginning of classes
 * that end in a hash, its tag. None where it has no such name. Needs a browser (`CSS.escape`).
 */
export function namingSelectors(element: Element): string[] {
  const classes = attributeOf(element, 'class').split(/\s+/).filter(Boolean).slice(0, MOST_CLASSES);
  return [
    ...[attributeOf(element, 'id')].filter(isStableName).map((id) => `#${CSS.escape(id)}`),
    ...NAMING.flatMap((name) => byAttribute(name, attributeOf(element, name))),
    ...longestFirst(classes.filter(isStableName)).map((name) => `.${CSS.escape(name)}`),
    ...longestFirst(classes.map(stableBeginning).filter(Boolean)).map(byBeginning),
    ...[tagOf(element)].filter((tag) => TELLING.has(tag) || isCustom(tag)),
  ];
}

/** A name of words; spaces in a label are the same as marks in a name. */
function byAttribute(name: string, value: string): string[] {
  const named = isStableName(value.trim().replace(/[\s&,:/.]+/g, '-'));
  return named ? [`[${name}="${CSS.escape(value)}"]`] : [];
}

/** The class need not come first in its attribute. */
const byBeginning = (beginning: string): string => `[class*="${CSS.escape(beginning)}"]`;

const longestFirst = (names: string[]): string[] =>
  [...new Set(names)].sort((one, other) => other.length - one.length);

/** Names of custom elements are part of a site's code: `related-stories`. */
const isCustom = (tag: string): boolean => tag.includes('-') && isStableName(tag);
