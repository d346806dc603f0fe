import type { IconNode } from 'lucide';
import { ArrowLeft, Keyboard, ListTree, PencilLine, Search, Volume2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../browser/i18n.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { ReadingButton } from '../../ui/reading/reading-button.tsx';
import type { ReadingController } from '../../ui/reading/reading-controller.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { useIsReading } from './use-is-reading.ts';

interface BarProps {
  back(): void;
  /** Null where the article has no headings. */
  toggleOutline: (() => void) | null;
  isOutlineOpen: boolean;
  write(): void;
  showKeys(): void;
  reading: ReadingController;
  find(): void;
  aloud: { isOn: boolean; toggle(): void };
  /** What is left of the article, in words. */
  left: string;
  /** More buttons, before the way to the library. */
  children?: ComponentChildren;
}

/** Leaves when reading starts, and returns on the first move up, or when the keyboard comes to it. */
export function Bar({
  back,
  toggleOutline,
  isOutlineOpen,
  write,
  showKeys,
  reading,
  find,
  aloud,
  left,
  children,
}: BarProps) {
  const isReading = useIsReading();
  return (
    <header class="bar" data-away={isReading}>
      <Button icon={ArrowLeft} name={t('backToPage')} keyName="Escape" act={back} />
      <span class="bar-left muted">{left}</span>
      <div class="bar-end">
        <ReadingButton reading={reading} />
        {toggleOutline && (
          <Button
            icon={ListTree}
            name={t('outline')}
            keyName="o"
            act={toggleOutline}
            isOn={isOutlineOpen}
          />
        )}
        <Button icon={Volume2} name={t('aloud')} keyName="v" act={aloud.toggle} isOn={aloud.isOn} />
        <Button icon={Search} name={t('find')} keyName="f" act={find} />
        <Button icon={PencilLine} name={t('keyNote')} keyName="n" act={write} />
        {children}
        <LibraryButton />
        <Button icon={Keyboard} name={t('keys')} keyName="?" act={showKeys} />
      </div>
    </header>
  );
}

interface ButtonProps {
  icon: IconNode;
  name: string;
  /** As in `KeyboardEvent.key`. */
  keyName: string;
  act(): void;
  /** For a button that shows and hides something: whether it is shown. */
  isOn?: boolean;
}

function Button({ icon, name, keyName, act, isOn }: ButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      aria-keyshortcuts={keyName}
      title={`${name} (${keyName === 'Escape' ? 'Esc' : keyName.toUpperCase()})`}
      onClick={act}
      {...(isOn === undefined ? {} : { 'aria-expanded': isOn })}
    >
      <Icon node={icon} size={20} />
    </button>
  );
}
