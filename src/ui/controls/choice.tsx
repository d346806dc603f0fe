import { useId } from 'preact/hooks';

interface ChoiceProps {
  type?: 'radio' | 'checkbox';
  name?: string;
  label: string;
  more?: string | undefined;
  checked: boolean;
  isDisabled?: boolean;
  change(checked: boolean): unknown;
}

/** One thing to be chosen or not, with a sentence on it where one is needed. */
export function Choice(props: ChoiceProps) {
  const { type = 'checkbox', name, label, more, checked, isDisabled = false, change } = props;
  const id = useId();
  const about = more ? { 'aria-describedby': `${id}-more` } : {};
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        {...(name && { name })}
        checked={checked}
        disabled={isDisabled}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
        {...about}
      />
      <label for={id}>{label}</label>
      {more && (
        <p class="muted" id={`${id}-more`}>
          {more}
        </p>
      )}
    </div>
  );
}
