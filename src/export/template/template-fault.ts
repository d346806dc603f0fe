import Mustache from 'mustache';
import { LONGEST_TEMPLATE } from './default-template.ts';
import { ARTICLE_SLOTS, QUOTE_SLOTS } from './template-slots.ts';

/** What is wrong with a template: a message of `_locales`, which takes the line and what stands there. */
export interface TemplateFault {
  sentence:
    | 'templateFaultUnknown'
    | 'templateFaultOpen'
    | 'templateFaultClosed'
    | 'templateFaultSign'
    | 'templateFaultLong';
  /** Counted from 1. */
  line: number;
  /** The slot, or the sign. */
  name: string;
}

/** As Mustache gives it: kind, name, where it begins and ends, and for sections what is inside. */
type Token = [kind: string, name: string, start: number, end: number, inside?: Token[] | string];

/** The first fault of a template; null where there is none. */
export function templateFault(template: string): TemplateFault | null {
  if (template.length > LONGEST_TEMPLATE)
    return { sentence: 'templateFaultLong', line: 1, name: String(LONGEST_TEMPLATE) };
  try {
    return unknownSlot(template, Mustache.parse(template) as unknown as Token[], ARTICLE_SLOTS);
  } catch (thrown) {
    return readFault(template, String(thrown));
  }
}

function unknownSlot(
  template: string,
  tokens: readonly Token[],
  slots: readonly string[],
): TemplateFault | null {
  for (const [kind, name, start, , inside] of tokens) {
    if (kind === 'text' || kind === '!') continue;
    const line = lineAt(template, start);
    // Parts of other templates, and other signs for slots, are none of ours.
    if (kind === '>' || kind === '=') return { sentence: 'templateFaultSign', line, name: kind };
    if (!slots.includes(name)) return { sentence: 'templateFaultUnknown', line, name };
    const known = name === 'quotes' && kind === '#' ? [...slots, ...QUOTE_SLOTS] : slots;
    const fault = Array.isArray(inside) ? unknownSlot(template, inside, known) : null;
    if (fault) return fault;
  }
  return null;
}

/** Mustache says `Unclosed section "quotes" at 45`; of an unclosed section it tells the end of the text. */
function readFault(template: string, said: string): TemplateFault {
  const name = /"([^"]*)"/.exec(said)?.[1] ?? '{{';
  const at = Number(/ at (\d+)$/.exec(said)?.[1] ?? 0);
  if (/Unopened/.test(said))
    return { sentence: 'templateFaultClosed', line: lineAt(template, at), name };
  if (/Unclosed section/.test(said))
    return { sentence: 'templateFaultOpen', line: openedAt(template, name), name };
  return { sentence: 'templateFaultSign', line: lineAt(template, at), name: '{{' };
}

/** Of a section that is opened and not closed: the last place where it is opened. */
function openedAt(template: string, name: string): number {
  const opened = [...template.matchAll(/\{\{\s*[#^]\s*([^}]*?)\s*\}\}/g)];
  const last = opened.findLast(([, own]) => own === name);
  return lineAt(template, last?.index ?? template.length);
}

const lineAt = (template: string, at: number): number => template.slice(0, at).split('\n').length;
