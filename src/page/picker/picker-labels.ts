import type { MessageKey, PluralKey } from '../../model/message-key.ts';

/** All that the picker says, in the reader's language. */
export interface PickerLabels {
  /** BCP 47 tag of that language. */
  language: string;
  title: string;
  hide: string;
  smaller: string;
  larger: string;
  cancel: string;
  keys: string;
  nothing: string;
  /** Why what is pointed at cannot be hidden. */
  ownText: string;
  /** What is outlined: how many links, under which heading (may be empty). */
  group(links: number, heading: string): string;
}

type Message = (key: MessageKey, ...values: string[]) => string;

type Plural = (key: PluralKey, count: number) => string;

/** The picker's labels from functions that give messages, so that no browser API is needed here. */
export function pickerLabels(message: Message, plural: Plural, language: string): PickerLabels {
  return {
    language,
    title: message('pickerTitle'),
    hide: message('pickerHide'),
    smaller: message('pickerSmaller'),
    larger: message('pickerLarger'),
    cancel: message('pickerCancel'),
    keys: message('pickerKeys'),
    nothing: message('pickerNothing'),
    ownText: message('pickerOwnText'),
    group: (links, heading) => {
      const count = links === 0 ? message('pickerBox') : plural('pickerLinks', links);
      return heading ? message('pickerGroup', count, heading) : count;
    },
  };
}
