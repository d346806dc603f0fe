import { useEffect, useState } from 'preact/hooks';
import { type AssignedKey, assignedKeys, openKeySettings } from '../../browser/commands.ts';
import { t } from '../../browser/i18n.ts';
import { isPrivateHere } from '../../browser/private-windows.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { Choice } from '../../ui/controls/choice.tsx';
import { keyName } from '../../ui/controls/key-name.ts';
import { areSingleKeysOn, turnSingleKeys } from '../../ui/controls/single-keys.ts';

/** What the commands of the manifest do, in the order in which they are told; Firefox names the first one otherwise. */
const COMMANDS: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'commandOpenPopup',
  'open-reader': 'commandOpenReader',
  'save-quote': 'commandSaveQuote',
  'quiet-page': 'commandQuietPage',
  'open-side-panel': 'commandOpenSidePanel',
};

/** The keys that work in every tab, with the way to change them, and whether single keys do anything. */
export function KeyChoices() {
  const [keys, setKeys] = useState<AssignedKey[]>([]);
  useEffect(() => {
    const read = () => void assignedKeys().then(setKeys);
    read();
    // They are changed in another tab.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <>
      {keys.length > 0 && <Assigned keys={keys} />}
      {!isPrivateHere() && <SingleKeys />}
    </>
  );
}

function Assigned({ keys }: { keys: readonly AssignedKey[] }) {
  const listed = Object.entries(COMMANDS).flatMap(([name, does]) => {
    const key = keys.find((one) => one.name === name);
    return key ? [{ name, does, shortcut: key.shortcut }] : [];
  });
  return (
    <>
      <dl class="keys-assigned">
        {listed.map(({ name, does, shortcut }) => (
          <div key={name}>
            <dt dir={shortcut ? 'ltr' : undefined}>
              {shortcut ? <Shortcut shortcut={shortcut} /> : t('optionsKeyNone')}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button keys-change" onClick={() => void openKeySettings()}>
        {t('optionsKeysChange')}
      </button>
    </>
  );
}

const Shortcut = ({ shortcut }: { shortcut: string }) => (
  <>
    {shortcut.split('+').map((key) => (
      <kbd key={key}>{keyName(key)}</kbd>
    ))}
  </>
);

function SingleKeys() {
  const [areOn, setOn] = useState<boolean | null>(null);
  useEffect(() => void areSingleKeysOn().then(setOn), []);
  if (areOn === null) return null;
  const turn = (on: boolean) => turnSingleKeys(on).then(() => setOn(on));
  return (
    <div class="choices">
      <Choice
        label={t('optionsSingleKeys')}
        more={t('optionsSingleKeysMore')}
        checked={areOn}
        change={turn}
      />
    </div>
  );
}
