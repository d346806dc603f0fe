import { useId, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Result } from '../../model/result.ts';
import { isForInputMethod } from '../../text/composing.ts';
import { selectorFault } from './selector-fault.ts';

interface SelectorFieldProps {
  selector: string;
  /** The heading that what is selected must have; empty for none. */
  heading: string;
  /** What it is called to those who hear it. */
  name: string;
  save(selector: string): Promise<Result<unknown>>;
}

/** A selector that can be changed where it stands: Enter or leaving saves, Escape takes back. */
export function SelectorField(props: SelectorFieldProps) {
  const { selector, name } = props;
  const id = useId();
  const { draft, told, edit, commit, press } = useDraft(props);
  return (
    <div class="selector">
      <textarea
        class="selector-field"
        dir="ltr"
        rows={1}
        spellcheck={false}
        autocapitalize="off"
        aria-label={name}
        aria-invalid={told?.isFault ?? false}
        aria-describedby={id}
        value={draft ?? selector}
        onInput={({ currentTarget }) => edit(currentTarget.value)}
        onBlur={() => void commit()}
        onKeyDown={press}
      />
      <p class={told?.isFault ? 'selector-fault' : 'muted'} id={id} role="status">
        {told?.words}
      </p>
    </div>
  );
}

const FAULTS = { unknown: 'optionsSelectorFault', wide: 'optionsSelectorWide' } as const;

/** What came of the last change. */
interface Told {
  words: string;
  isFault: boolean;
}

/** The heading is asked for as before, whatever is selected. */
const savedWords = (heading: string): string =>
  heading ? t('optionsSelectorSaved', heading) : t('optionsSelectorSavedNameless');

function useDraft({ selector, heading, save }: SelectorFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const reset = (after: Told | null) => {
    setDraft(null);
    setTold(after);
  };
  const commit = async () => {
    if (draft === null) return;
    const wanted = draft.replace(/\s+/g, ' ').trim();
    if (wanted === selector) return reset(null);
    const fault = selectorFault(wanted);
    if (fault) return setTold({ words: t(FAULTS[fault]), isFault: true });
    const saved = await save(wanted);
    if (saved.ok) reset({ words: savedWords(heading), isFault: false });
    else setTold({ words: explain(saved.error), isFault: true });
  };
  const press = (event: KeyboardEvent) => {
    if (isForInputMethod(event)) return;
    if (event.key === 'Escape') reset(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void commit();
  };
  const edit = (text: string) => {
    setDraft(text);
    setTold(null);
  };
  return { draft, told, edit, commit, press };
}
