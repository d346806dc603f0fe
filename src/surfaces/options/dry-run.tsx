import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatCount, sentences } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import type { RefusedRule, RulesFile } from '../../export/parse-site-rules.ts';
import { compareSiteRules } from '../../model/compare-site-rules.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { ruleWords, siteName } from './rule-words.ts';

interface DryRunProps {
  file: Extract<RulesFile, { ok: true }>;
  /** Those that are there. */
  rules: SiteRule[];
  /** While the rules are written. */
  isBusy: boolean;
  take(rules: SiteRule[]): Promise<void>;
  cancel(): void;
}

/** What would come of an import: nothing is written before the reader says so. */
export function DryRun({ file, rules, isBusy, take, cancel }: DryRunProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [file]);
  const { added, replaced, same } = useMemo(
    () => compareSiteRules(rules, file.rules),
    [rules, file],
  );
  const count = added.length + replaced.length;
  return (
    <section class="dry-run" aria-label={t('optionsDryRun')}>
      <h3 class="rules-site" ref={heading} tabIndex={-1}>
        {t(count > 0 ? 'optionsDryRun' : 'optionsDryRunNothing')}
      </h3>
      <Group line={plural('optionsAdded', added.length)} count={added.length} isOpen>
        {added.slice(0, LINES).map((rule) => (
          <Line key={rule.selector + rule.site} rule={rule} />
        ))}
      </Group>
      <Group line={plural('optionsReplaced', replaced.length)} count={replaced.length} isOpen>
        {replaced.slice(0, LINES).map(({ before, after }) => (
          <Line key={before.id} rule={after} before={before} />
        ))}
      </Group>
      <Group line={plural('optionsSame', same.length)} count={same.length}>
        {same.slice(0, LINES).map((rule) => (
          <Line key={rule.selector + rule.site} rule={rule} />
        ))}
      </Group>
      <Group
        line={plural('optionsRefused', file.refused.length)}
        count={file.refused.length}
        isOpen
      >
        {file.refused.slice(0, LINES).map((refused) => (
          <Refused key={refused.at} {...refused} />
        ))}
      </Group>
      <div class="rules-ways">
        {count > 0 && (
          <button
            type="button"
            class="button button-first"
            aria-disabled={isBusy}
            onClick={() => isBusy || void take(file.rules)}
          >
            {plural('optionsImportNow', count)}
          </button>
        )}
        <button type="button" class="button" onClick={cancel}>
          {t(count > 0 ? 'optionsCancel' : 'close')}
        </button>
      </div>
    </section>
  );
}

/** Lines of a group that are drawn: more are not read, and thousands take seconds. */
const LINES = 100;

interface GroupProps {
  line: string;
  /** How many lines it would have. */
  count: number;
  isOpen?: boolean;
  children: readonly ComponentChildren[];
}

export function Group({ line, count, isOpen = false, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <details class="dry-group" open={isOpen}>
      <summary>
        <Icon node={ChevronRight} />
        {line}
      </summary>
      <ul class="plain-list">{children}</ul>
      {count > LINES && <p class="muted">{plural('optionsMoreLines', count - LINES)}</p>}
    </details>
  );
}

function Line({ rule, before }: { rule: SiteRule; before?: SiteRule }) {
  const isOther = before && ruleWords(before) !== ruleWords(rule);
  return (
    <li>
      <bdi class="dry-site">{siteName(rule.site)}</bdi>{' '}
      {isOther ? t('optionsInsteadOf', ruleWords(rule), ruleWords(before)) : ruleWords(rule)}
      <code class="dry-code" dir="ltr">
        {rule.selector}
      </code>
    </li>
  );
}

function Refused({ at, fault, value }: RefusedRule) {
  return (
    <li>
      {sentences(t('optionsRefusedRule', formatCount(at)), t(fault))}
      {value && (
        <code class="dry-code" dir="ltr">
          {value}
        </code>
      )}
    </li>
  );
}
