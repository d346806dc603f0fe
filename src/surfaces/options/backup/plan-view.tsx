import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tCode } from '../../../browser/i18n.ts';
import { formatList, sentences } from '../../../browser/language.ts';
import { plural } from '../../../browser/plural.ts';
import type { PlannedEntry } from '../../../store/bringing/plan.ts';
import { Group } from '../dry-run.tsx';
import type { Planned } from './importing.ts';
import { refusedInRows } from './refused-in-rows.ts';

interface PlanViewProps {
  planned: Planned;
  take(takesOver: boolean): void;
  cancel(): void;
}

/** Lines of a group that are drawn. */
const LINES = 100;

/** What would come of a file: nothing is written before the reader says so. */
export function PlanView({ planned, take, cancel }: PlanViewProps) {
  const { incoming, plan, rules, settings } = planned;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [planned]);
  const [takesOver, setTakesOver] = useState(false);
  const { refused } = incoming;
  const { added, changed, conflicts, same } = plan;
  const refusedRows = refusedInRows(refused);
  const count = added.length + changed.length + (takesOver ? conflicts.length : 0);
  const hasWork = count + rules + incoming.copies.count > 0 || settings !== null;
  return (
    <section class="dry-run" aria-label={t('optionsDryRun')}>
      <h3 class="rules-site" ref={heading} tabIndex={-1}>
        {t(
          'named',
          tCode(`importKind_${incoming.kind}`),
          t(hasWork ? 'optionsDryRun' : 'importNothing'),
        )}
      </h3>
      <Entries line={plural('importAdded', added.length)} entries={added} />
      <Entries line={plural('importChangedEntries', changed.length)} entries={changed} isOpen />
      <Entries line={plural('importConflicts', conflicts.length)} entries={conflicts} isOpen />
      {same > 0 && <p class="muted">{plural('importSame', same)}</p>}
      {rules > 0 && <p class="muted">{plural('importRules', rules)}</p>}
      {incoming.copies.count > 0 && (
        <p class="muted">{plural('importCopies', incoming.copies.count)}</p>
      )}
      {settings && (
        <p class="muted">
          {t('importSettings', formatList(settings.names.map((name) => t(name))))}
        </p>
      )}
      <Group line={plural('importRefused', refused.length)} count={refusedRows.length} isOpen>
        {refusedRows.slice(0, LINES).map(({ at, to, fault }) => (
          <li key={at}>
            {sentences(
              to === at ? t('importRefusedAt', at) : t('importRefusedFrom', at, to),
              t(fault),
            )}
          </li>
        ))}
      </Group>
      {conflicts.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={takesOver}
            onChange={({ currentTarget }) => setTakesOver(currentTarget.checked)}
          />
          {t('importTakeOver')}
        </label>
      )}
      <div class="rules-ways">
        {hasWork && (
          <button type="button" class="button button-first" onClick={() => take(takesOver)}>
            {t('importNow')}
          </button>
        )}
        <button type="button" class="button" onClick={cancel}>
          {t(hasWork ? 'optionsCancel' : 'close')}
        </button>
      </div>
    </section>
  );
}

interface EntriesProps {
  line: string;
  entries: readonly PlannedEntry[];
  isOpen?: boolean;
}

function Entries({ line, entries, isOpen = false }: EntriesProps) {
  return (
    <Group line={line} count={entries.length} isOpen={isOpen}>
      {entries.slice(0, LINES).map(({ title, words, there }, index) => (
        <li key={`${index}-${title}`} dir="auto">
          <span class="dry-site">{title}</span> {words}
          {there && <span class="dry-code">{t('importThere', there)}</span>}
        </li>
      ))}
    </Group>
  );
}
