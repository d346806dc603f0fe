import type { ComponentChildren } from 'preact';
import { t } from '../../browser/i18n.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { PrivateLine } from '../../ui/controls/private-line.tsx';
import { SettingsButton } from '../../ui/controls/settings-button.tsx';
import { HidesByItself } from './hides-by-itself.tsx';
import type { Sample } from './sample.ts';
import { TheButton } from './the-button.tsx';
import { TryIt } from './try-it.tsx';

/** What somebody should know who has just installed Lectern, read in half a minute. */
export function Welcome({ sample }: { sample: Sample }) {
  return (
    <main class="welcome">
      <header class="welcome-head">
        <h1 class="welcome-title book">{t('welcomeTitle')}</h1>
        <div class="welcome-ways">
          <LibraryButton />
          <SettingsButton />
        </div>
        <p class="welcome-first">{t('welcomeFirst')}</p>
      </header>
      <PrivateLine />
      <TryIt sample={sample} />
      <Part name={t('welcomeOnPages')}>
        <TheButton />
        <HidesByItself />
      </Part>
      <Part name={t('welcomeWhere')}>
        <ul class="welcome-facts">
          <li>{t('welcomeWhereKept')}</li>
          <li>{t('welcomeWhereLooks')}</li>
          <li>{t('welcomeWherePictures')}</li>
        </ul>
      </Part>
    </main>
  );
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="welcome-part">
      <h2 class="welcome-heading">{name}</h2>
      <div class="welcome-inside">{children}</div>
    </section>
  );
}
