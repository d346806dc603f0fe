import { useEffect, useState } from 'preact/hooks';
import { assignedKeys } from '../../browser/commands.ts';
import { t } from '../../browser/i18n.ts';
import type { MessageKey } from '../../model/message-key.ts';

/** What the keys do, by the names of the commands in the manifest. */
const KEYS: readonly [command: string, does: MessageKey][] = [
  ['_execute_action', 'welcomeKeyButton'],
  ['open-reader', 'commandOpenReader'],
  ['quiet-page', 'commandQuietPage'],
  ['save-quote', 'commandSaveQuote'],
];

/** What the toolbar button does, with a picture of it, and the keys that do the same. */
export function TheButton() {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void assignedKeys().then((all) =>
      setKeys(new Map(all.map(({ name, shortcut }) => [name, shortcut]))),
    );
  }, []);
  const known = KEYS.filter(([command]) => keys.get(command));
  return (
    <>
      <div class="the-button">
        <LitButton />
        <p>{t('welcomeButton')}</p>
      </div>
      {known.length > 0 && (
        <ul class="welcome-keys plain-list">
          {known.map(([command, does]) => (
            <li key={command}>
              <kbd>{keys.get(command)}</kbd>
              {t(does)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** As `public/icons/article.svg`: no page of ours may load a picture of its own by address. */
function LitButton() {
  return (
    <svg class="lit-button" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="m2.9 4.2 7.8-3.9 2.2 4.4-7.8 3.8z" fill="#eda73f" />
      <path
        d="M1.2 7.4 2.4 9.9 14.7 4M8 7.5V14M4.7 14h6.6"
        fill="none"
        stroke="#b26d12"
        stroke-linecap="round"
        stroke-linejoin="round"
        stroke-width="2"
      />
    </svg>
  );
}
