import { PencilLine } from 'lucide';
import type { Quote } from '../../messages/protocol.ts';
import { Icon } from './icon.tsx';
import { standOut } from './paint-quotes.ts';
import type { LayerProps } from './quote-layer.tsx';

const LENGTH = 48;

/**
 * The quotes that were clicked on, to be picked one by one where they cross. A click on the text
 * opens no more than this: a stray one must not be able to change anything.
 */
export function QuotePicks({ desk, speech, quotes }: LayerProps & { quotes: readonly Quote[] }) {
  const show = (id: string) => {
    const range = desk.options.anchors.peek().get(id);
    if (range) standOut(range);
  };
  return (
    <ul class="quote-picks plain-list">
      {quotes.map(({ id, text, note, colour }) => (
        <li key={id}>
          <button
            type="button"
            class="quote-pick"
            data-colour={colour}
            title={speech.t('quoteOpen')}
            onMouseEnter={() => show(id)}
            onFocus={() => show(id)}
            onClick={() => desk.open(id)}
          >
            <span class="quote-pick-words">{shortened(note || text)}</span>
            <Icon node={PencilLine} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH).replace(/\s+\S*$/, '')}…` : line;
};
