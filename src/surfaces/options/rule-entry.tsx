import { Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatDate } from '../../browser/language.ts';
import type { Result } from '../../model/result.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { UndoLine } from '../../ui/annotations/undo-line.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import { ruleWords } from './rule-words.ts';
import { SelectorField } from './selector-field.tsx';

interface RuleEntryProps {
  rule: SiteRule;
  save(selector: string): Promise<Result<unknown>>;
  remove(): void;
  /** It has just been had back: the focus that was on Undo is on it. */
  isBack: boolean;
}

/** One rule: what it does, where, and the way out of the list. */
export function RuleEntry({ rule, save, remove, isBack }: RuleEntryProps) {
  const removal = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) focus(removal.current);
  }, [isBack]);
  const words = ruleWords(rule);
  return (
    <li class="rule">
      <div class="rule-words">
        <span class="rule-does" title={words}>
          {words}
        </span>
        <span class="rule-day">{formatDate(rule.created)}</span>
      </div>
      <SelectorField
        selector={rule.selector}
        heading={rule.heading}
        name={t('optionsSelector', words)}
        save={save}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={t('optionsRuleRemove', words)}
        title={t('optionsRuleRemove', words)}
        ref={removal}
        onClick={remove}
      >
        <Icon node={Trash2} />
      </button>
    </li>
  );
}

/** Stands where a rule was; takes the focus that was on its button. */
export function RemovedRule({ undo }: { undo(): void }) {
  return (
    <li class="rule-removed">
      <UndoLine sentence={t('optionsRuleRemoved')} undo={undo} t={t} button={focus} />
    </li>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });
