import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Reason } from '../model/removal.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * Takes a reason; gives its English sentence from `_locales`, filled in as a browser does it
 * (`$name$` by its placeholder, `$1` to `$9` by a value, `$$` for a dollar). A code without a message
 * stands for itself, so that a removal is never without a reason.
 */
export function reasonText({ code, values }: Reason): string {
  const known: Record<string, Message> = messages;
  const found = known[code] ?? known[`${code}_${values[0] === '1' ? 'one' : 'other'}`];
  if (!found) return [code, ...values].join(' ');
  const content = (name: string): string => found.placeholders?.[name.toLowerCase()]?.content ?? '';
  const named = found.message.replace(/\$(\w*[A-Za-z_@]\w*)\$/g, (_, name: string) =>
    content(name),
  );
  return named.replace(/\$([1-9])|\$(\$+)/g, (_, at?: string, dollars?: string) =>
    at ? (values[Number(at) - 1] ?? '') : (dollars ?? ''),
  );
}
