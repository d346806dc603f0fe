import { NotebookPen, PencilLine } from 'lucide';
import { Icon } from '../theme/icon.tsx';
import type { LayerProps } from './layer-props.ts';
import { standOut } from './paint-quotes.ts';
import type { ShownQuote } from './quote-repository.ts';

const LENGTH = 48;

/**
 * The quotes that were clicked on, to be picked one by one where they cross. A click on the text
 * opens no more than this: a stray one must not be able to change anything. Each shows its own words,
 * which the page has anyway; of a note, that there is one.
 */
export function QuotePicks({
  controller,
  speech,
  quotes,
}: LayerProps & { quotes: readonly ShownQuote[] }) {
  const show = (id: string) => {
    const range = controller.options.anchors.peek().get(id);
    if (range) standOut(range);
  };
  return (
    <ul class="quote-picks plain-list">
      {quotes.map(({ id, text, colour }) => (
        <li key={id}>
          <button
            type="button"
            class="quote-pick"
            data-colour={colour}
            title={speech.t('quoteOpen')}
            onMouseEnter={() => show(id)}
            onFocus={() => show(id)}
            onClick={() => controller.open(id)}
          >
            <span class="quote-pick-words">{shortened(text)}</span>
            {controller.repository.hasNote(id) && (
              <span class="spoken">{speech.t('quoteHasNote')}</span>
            )}
            <Icon node={controller.repository.hasNote(id) ? NotebookPen : PencilLine} />
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
