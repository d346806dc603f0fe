import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { welcomeAddress } from '../../tab-client/welcome-address.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { Problem } from '../../ui/controls/problem.tsx';
import { hasFolders } from '../../ui/export/use-folder.ts';
import { AlwaysInReader } from './always-in-reader.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { HidingChoices } from './hiding-choices.tsx';
import type { HidingSettingsController } from './hiding-settings-controller.ts';
import { KeyChoices } from './key-choices.tsx';
import { FolderSection } from './markdown/folder-section.tsx';
import { TemplateSection } from './markdown/template-section.tsx';
import { PictureChoices } from './picture-choices.tsx';
import { QuoteChoices } from './quote-choices.tsx';
import { ReadPages } from './read-pages.tsx';
import { RulesSection } from './rules-section.tsx';
import { SitesTreatedOtherwise } from './sites-treated-otherwise.tsx';

/** The options page: what is hidden on live pages, where, and by which rules; which pictures come; what is kept. */
export function Options({ controller }: { controller: HidingSettingsController }) {
  const settings = controller.settings.value;
  const rules = controller.rules.value;
  const set = controller.set.bind(controller);
  return (
    <main class="options">
      <header class="options-head">
        <h1 class="options-title book">{t('optionsTitle')}</h1>
        <div class="options-ways">
          <a class="button button-muted" href={welcomeAddress()}>
            {t('optionsWelcome')}
          </a>
          <LibraryButton />
        </div>
      </header>
      <PrivateLine />
      <NotDone controller={controller} />
      {settings && (
        <Section name={t('optionsHiding')} more={t('optionsHidingMore')}>
          <HidingChoices settings={settings} set={set} />
        </Section>
      )}
      {settings && (
        <Section name={t('optionsSites')} more={t('optionsSitesMore')}>
          <SitesTreatedOtherwise sites={settings.sites} set={(sites) => void set({ sites })} />
        </Section>
      )}
      <Section name={t('optionsReaderSites')} more={t('optionsReaderSitesMore')}>
        <AlwaysInReader />
      </Section>
      {rules && (
        <Section name={t('optionsRules')} more={t('optionsRulesMore')}>
          <RulesSection controller={controller} rules={rules} />
        </Section>
      )}
      <Section name={t('optionsPictures')} more={t('optionsPicturesMore')}>
        <PictureChoices />
      </Section>
      <Section name={t('optionsQuotes')} more={t('optionsQuotesMore')}>
        <QuoteChoices />
      </Section>
      {hasFolders() && (
        <Section place="markdown-folder" name={t('optionsFolder')} more={t('optionsFolderMore')}>
          <FolderSection />
        </Section>
      )}
      <Section name={t('optionsTemplate')} more={t('optionsTemplateMore')}>
        <TemplateSection />
      </Section>
      <Section name={t('keys')} more={t('optionsKeysMore')}>
        <KeyChoices />
      </Section>
      <Section name={t('optionsBackup')} more={t('optionsBackupMore')}>
        <BackupSection />
      </Section>
      <Section name={t('optionsRead')} more={t('optionsReadMore')}>
        <ReadPages />
      </Section>
    </main>
  );
}

function NotDone({ controller }: { controller: HidingSettingsController }) {
  const failure = controller.failure.value;
  if (!failure) return null;
  return (
    <Problem sentence={explain(failure)}>
      <button type="button" class="button button-muted" onClick={() => void controller.refresh()}>
        {t('optionsReadAgain')}
      </button>
    </Problem>
  );
}

interface SectionProps {
  name: string;
  /** One sentence on what it is for. */
  more: string;
  /** What the address ends in of who comes for it. */
  place?: string;
  children: ComponentChildren;
}

function Section({ name, more, place, children }: SectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place && location.hash === `#${place}`) section.current?.scrollIntoView();
  }, [place]);
  return (
    <section class="options-section" aria-labelledby={id} ref={section}>
      <div class="options-about">
        <h2 class="options-heading" id={id}>
          {name}
        </h2>
        <p class="muted">{more}</p>
      </div>
      <div class="options-inside">{children}</div>
    </section>
  );
}
