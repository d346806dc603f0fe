import { RotateCcw, Save } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { explain, t } from '../../../browser/i18n.ts';
import { DEFAULT_TEMPLATE } from '../../../export/template/default-template.ts';
import { fillTemplate } from '../../../export/template/fill-template.ts';
import { type TemplateFault, templateFault } from '../../../export/template/template-fault.ts';
import { ARTICLE_SLOTS, QUOTE_SLOTS } from '../../../export/template/template-slots.ts';
import { ask } from '../../../messages/ask.ts';
import type { OutSettings } from '../../../model/out-settings.ts';
import type { Failure, Result } from '../../../model/result.ts';
import { Problem } from '../../../ui/controls/problem.tsx';
import { Icon } from '../../../ui/theme/icon.tsx';
import { sampleArticle } from './sample-article.ts';

/** How Markdown files are laid out: a template to be edited, and beside it what it writes. */
export function TemplateSection() {
  const [kept, setKept] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const take = (result: Result<OutSettings>) => {
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setKept(result.value.template ?? DEFAULT_TEMPLATE);
    setText(result.value.template ?? DEFAULT_TEMPLATE);
  };
  useEffect(() => void ask('settings:out', {}).then(take), []);
  const save = async (template: string | null) => {
    const result = await ask('settings:set-out', { settings: { template } });
    take(result);
    setSaved(result.ok);
    // Every file of the folder is laid out anew; where there is none, nothing is done.
    if (result.ok) await ask('folder:write-all', { anew: false });
  };
  if (text === null || kept === null) return failure && <Problem sentence={explain(failure)} />;
  const fault = templateFault(text);
  const isSame = text === kept;
  return (
    <>
      <div class="template">
        <div class="template-side">
          <label class="heading" for="template">
            {t('template')}
          </label>
          <textarea
            id="template"
            class="template-text"
            spellcheck={false}
            dir="ltr"
            value={text}
            aria-invalid={fault !== null}
            {...(fault && { 'aria-describedby': 'template-fault' })}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setSaved(false);
            }}
          />
        </div>
        <div class="template-side">
          <span class="heading" id="template-preview">
            {t('templatePreview')}
          </span>
          <Preview text={text} fault={fault} />
        </div>
      </div>
      {failure && <Problem sentence={explain(failure)} />}
      <div class="rules-ways">
        <button
          type="button"
          class="button"
          aria-disabled={fault !== null || isSame}
          onClick={() => fault || isSame || void save(text)}
        >
          <Icon node={Save} />
          {t('templateSave')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={text === DEFAULT_TEMPLATE}
          onClick={() => text === DEFAULT_TEMPLATE || void save(null)}
        >
          <Icon node={RotateCcw} />
          {t('templateReset')}
        </button>
        <span class="muted" role="status">
          {isSaved && isSame && t('templateSaved')}
        </span>
      </div>
      <details class="template-slots">
        <summary>{t('templateSlots')}</summary>
        <Slots name={t('templateSlotsArticle')} slots={ARTICLE_SLOTS} />
        <Slots name={t('templateSlotsQuote')} slots={QUOTE_SLOTS} />
        <p class="muted">{t('templateSlotsMore')}</p>
      </details>
    </>
  );
}

function Preview({ text, fault }: { text: string; fault: TemplateFault | null }) {
  if (fault)
    return (
      <div id="template-fault" class="template-preview">
        <Problem sentence={t(fault.sentence, fault.line, fault.name)} />
      </div>
    );
  return (
    <textarea
      class="template-preview"
      aria-labelledby="template-preview"
      readOnly
      dir="auto"
      value={fillTemplate(text, sampleArticle(), t('templateSampleArticle'))}
    />
  );
}

function Slots({ name, slots }: { name: string; slots: readonly string[] }) {
  return (
    <p>
      {name}{' '}
      {slots.map((slot) => (
        <>
          <code key={slot}>{`{{${slot}}}`}</code>{' '}
        </>
      ))}
    </p>
  );
}
