import { X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { formatList } from '../../browser/language.ts';
import type { TagChange } from '../../model/quote.ts';
import type { Failure, Result } from '../../model/result.ts';
import { Problem } from '../controls/problem.tsx';
import { TagField } from '../controls/tag-field.tsx';
import { Icon } from '../theme/icon.tsx';

interface TagRowProps {
  tags: readonly string[];
  /** Words of the quote they are of; the article's where there are none. */
  quote?: string;
  change(change: TagChange): Promise<Result<unknown>>;
  /** As in `TagField`. */
  leave?: (() => void) | undefined;
}

/** Tags, each with a way to take it away, and a field for more. */
export function TagRow({ tags, quote, change, leave }: TagRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const { failure, told, make } = useTagChanges(change);
  const remove = (name: string) => {
    focusBeside(row.current, tags.indexOf(name));
    void make({ removeTags: [name] }, t('tagRemoved', name));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row is
    <div
      class="tags"
      role="group"
      aria-label={quote === undefined ? t('tags') : t('tagsNamed', quote)}
      ref={row}
    >
      {tags.map((name) => (
        <Tag key={name} name={name} remove={() => remove(name)} />
      ))}
      <TagField
        label={quote === undefined ? t('tagAdd') : t('tagAddNamed', quote)}
        taken={tags}
        leave={leave}
        add={(names) => make({ addTags: names }, t('tagAdded', formatList(names)))}
        removeLast={() => {
          const last = tags.at(-1);
          if (last !== undefined) void make({ removeTags: [last] }, t('tagRemoved', last));
        }}
      />
      <span class="spoken" role="status">
        {told}
      </span>
      {failure && <Problem sentence={explain(failure)} />}
    </div>
  );
}

function Tag({ name, remove }: { name: string; remove(): void }) {
  return (
    <span class="tag">
      <span class="tag-name" dir="auto" title={name}>
        {name}
      </span>
      <button
        type="button"
        class="tag-remove"
        aria-label={t('tagRemove', name)}
        title={t('tagRemove', name)}
        onClick={remove}
      >
        <Icon node={X} />
      </button>
    </span>
  );
}

/** The button that is about to go hands the focus to the one after it, or else to the one before. */
function focusBeside(row: HTMLElement | null, at: number): void {
  const buttons = row?.querySelectorAll<HTMLElement>('.tag-remove') ?? [];
  const next = buttons[at + 1] ?? buttons[at - 1] ?? row?.querySelector<HTMLElement>('input');
  next?.focus({ preventScroll: true });
}

/** Changes tags, and tells of it. */
function useTagChanges(change: TagRowProps['change']) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [told, setTold] = useState('');
  const make = async (changed: TagChange, done: string): Promise<boolean> => {
    const result = await change(changed);
    setFailure(result.ok ? null : result.error);
    setTold(result.ok ? done : '');
    return result.ok;
  };
  return { failure, told, make };
}
