import { ArrowLeft, Keyboard, ListTree, PencilLine, Search, Volume2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../browser/i18n.ts';
import { IconButton } from '../../ui/controls/icon-button.tsx';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { ReadingButton } from '../../ui/reading/reading-button.tsx';
import type { ReadingController } from '../../ui/reading/reading-controller.ts';
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
      <IconButton icon={ArrowLeft} turns name={t('backToPage')} keyName="Escape" act={back} />
      <span class="bar-left muted">{left}</span>
      <div class="bar-end">
        <ReadingButton reading={reading} />
        {toggleOutline && (
          <IconButton
            icon={ListTree}
            turns
            name={t('outline')}
            keyName="o"
            act={toggleOutline}
            isOn={isOutlineOpen}
          />
        )}
        <IconButton
          icon={Volume2}
          name={t('aloud')}
          keyName="v"
          act={aloud.toggle}
          isOn={aloud.isOn}
        />
        <IconButton icon={Search} name={t('find')} keyName="f" act={find} />
        <IconButton icon={PencilLine} name={t('keyNote')} keyName="n" act={write} />
        {children}
        <LibraryButton />
        <IconButton icon={Keyboard} name={t('keys')} keyName="?" act={showKeys} />
      </div>
    </header>
  );
}
