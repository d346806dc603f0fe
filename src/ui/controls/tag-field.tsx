import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { ask } from '../../messages/ask.ts';
import { isForInputMethod } from '../../text/composing.ts';
import { COMMA, completions, spelt } from './tag-completion.ts';

interface TagFieldProps {
  label: string;
  /** Those that need not be offered. */
  taken: readonly string[];
  /** Gives whether they were kept. */
  add(names: string[]): Promise<boolean>;
  /** Backspace has been pressed where nothing is typed. */
  removeLast(): void;
  /** Escape has been pressed where nothing is offered; without it the field lets go of the focus. */
  leave?: (() => void) | undefined;
}

/**
 * A field for tags that offers those there are.
 * After https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable, list autocomplete)
 */
export function TagField({ label, taken, add, removeLast, leave }: TagFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const options = isOpen ? completions(known, typed, taken) : [];

  const learn = async () => {
    const tags = await ask('tags:list', {});
    if (tags.ok) setKnown(tags.value);
  };
  const write = (text: string) => {
    if (field.current && field.current.value !== text) field.current.value = text;
    setTyped(text);
    setOpen(text.trim() !== '');
    setAt(-1);
  };
  const commit = async (text: string) => {
    write('');
    const names = spelt(text, known);
    if (names.length === 0 || (await add(names))) return;
    if (field.current?.value === '') write(names.join(', '));
  };
  const type = (event: InputEvent) => {
    // A window that is not in front tells of no focus.
    if (known.length === 0) void learn();
    const text = field.current?.value ?? '';
    const end = event.isComposing ? -1 : lastComma(text);
    if (end < 0) return write(text);
    void commit(text.slice(0, end));
    write(text.slice(end + 1).trimStart());
  };
  const step = (by: 1 | -1) => {
    setOpen(true);
    const count = completions(known, typed, taken).length;
    setAt(at < 0 && by < 0 ? count - 1 : (at + by + count) % (count || 1));
  };
  const letGo = () => {
    if (options.length > 0) return setOpen(false);
    write('');
    if (leave) leave();
    else field.current?.blur();
  };
  const keys: Record<string, (() => void) | undefined> = {
    Enter: () => void commit(options[at] ?? typed),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: letGo,
  };
  const press = (event: KeyboardEvent) => {
    if (isForInputMethod(event)) return;
    if (event.key === 'Backspace' && !event.repeat && field.current?.value === '') removeLast();
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  // Another window in front takes the focus, too, but the field is still the one that is written in.
  const blur = () =>
    document.activeElement !== field.current && void commit(field.current?.value ?? '');

  return (
    <div class="tag-field">
      <input
        ref={field}
        class="tag-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-options`}
        {...(options[at] !== undefined && { 'aria-activedescendant': `${id}-${at}` })}
        autocomplete="off"
        dir="auto"
        enterkeyhint="done"
        maxLength={200}
        placeholder={t('tagAdd')}
        onFocus={() => void learn()}
        onBlur={blur}
        onInput={type}
        onKeyDown={press}
      />
      {options.length > 0 && (
        <Options id={id} options={options} at={at} choose={(name) => void commit(name)} />
      )}
    </div>
  );
}

interface OptionsProps {
  id: string;
  options: readonly string[];
  /** The one that Enter takes; -1 for none. */
  at: number;
  choose(name: string): void;
}

function Options({ id, options, at, choose }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="tag-options" role="listbox" id={`${id}-options`} aria-label={t('tags')} ref={list}>
      {options.map((name, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field
        <div
          key={name}
          id={`${id}-${index}`}
          class="tag-option"
          role="option"
          tabIndex={-1}
          dir="auto"
          aria-selected={index === at}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(name)}
        >
          {name}
        </div>
      ))}
    </div>
  );
}

/** Where the last comma stands; -1 where there is none. */
const lastComma = (text: string): number =>
  text.split('').findLastIndex((sign) => COMMA.test(sign));
