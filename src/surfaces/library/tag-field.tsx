import { X } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { Icon } from '../../ui/theme/icon.tsx';

interface TagFieldProps {
  tags: readonly string[];
  /** Id of a list of tags that there are already. */
  known: string;
  add(tag: string): void;
  remove(tag: string): void;
}

/** The tags of one entry: Enter or a comma adds one, Backspace in the empty field takes the last. */
export function TagField({ tags, known, add, remove }: TagFieldProps) {
  const [text, setText] = useState('');
  const commit = () => {
    for (const tag of text.split(',')) if (tag.trim()) add(tag.trim());
    setText('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last);
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    commit();
  };
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            class="tag-remove"
            aria-label={t('libraryTagRemove', tag)}
            title={t('libraryTagRemove', tag)}
            onClick={() => remove(tag)}
          >
            <Icon node={X} />
          </button>
        </span>
      ))}
      <input
        type="text"
        class="tag-input"
        list={known}
        aria-label={t('libraryTagAdd')}
        placeholder={t('libraryTagAdd')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={press}
        onBlur={commit}
      />
    </div>
  );
}
