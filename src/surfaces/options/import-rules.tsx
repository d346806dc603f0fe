import { Upload } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import { parseSiteRules, type RulesFile } from '../../export/parse-site-rules.ts';
import { RULE_BOUNDS } from '../../export/rule-bounds.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { pause } from '../../text/pause.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import { DryRun } from './dry-run.tsx';
import type { HidingSettingsController } from './hiding-settings-controller.ts';
import { selectorFault } from './selector-fault.ts';

interface ImportRulesProps {
  controller: HidingSettingsController;
  rules: SiteRule[];
  /** More buttons, before the one that imports. */
  children: ComponentChildren;
}

/** Brings in rules out of a file, after showing what would come of it. */
export function ImportRules({ controller, rules, children }: ImportRulesProps) {
  const { input, button, file, done, busy, read, close, take } = useImporting(controller);
  return (
    <>
      <div class="rules-ways">
        {children}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('optionsImport')}
          onChange={({ currentTarget }) => void read(currentTarget)}
        />
        <button type="button" class="button" ref={button} onClick={() => input.current?.click()}>
          <Icon node={Upload} />
          {t('optionsImport')}
        </button>
        <span class="muted" role="status">
          {busy && t(busy)}
          {done !== null && plural('optionsImported', done)}
        </span>
      </div>
      {file && !file.ok && <Problem sentence={t(file.fault)} />}
      {file?.ok && (
        <DryRun file={file} rules={rules} isBusy={busy !== null} take={take} cancel={close} />
      )}
    </>
  );
}

function useImporting(controller: HidingSettingsController) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [file, setFile] = useState<RulesFile | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [busy, setBusy] = useState<'optionsFileReading' | 'optionsImporting' | null>(null);
  const close = () => {
    setFile(null);
    button.current?.focus();
  };
  const read = async (field: HTMLInputElement) => {
    const [picked] = field.files ?? [];
    if (!picked) return;
    setDone(null);
    setFile(null);
    // By its size first: a file of gigabytes would not even fit into a text.
    const isLarge = picked.size > RULE_BOUNDS.file;
    setBusy('optionsFileReading');
    const json = isLarge ? '' : await picked.text().catch(() => '');
    // The same file, changed in between, can be picked again.
    field.value = '';
    setFile(
      isLarge
        ? { ok: false, fault: 'optionsFileLarge' }
        : await parseSiteRules(json, selectorFault, pause),
    );
    setBusy(null);
  };
  const take = async (taken: SiteRule[]) => {
    setBusy('optionsImporting');
    const imported = await controller.import(taken);
    setBusy(null);
    if (!imported) return;
    close();
    setDone(imported.added + imported.replaced);
  };
  return { input, button, file, done, busy, read, close, take };
}
