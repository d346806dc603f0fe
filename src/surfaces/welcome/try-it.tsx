import { BookOpen, Check, Highlighter, ListX } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import { readerAddress } from '../../tab-client/reader-address.ts';
import { useKeys } from '../../ui/controls/keys.ts';
import { Problem } from '../../ui/controls/problem.tsx';
import { Icon } from '../../ui/theme/icon.tsx';
import type { Sample } from './sample.ts';
import { SampleView } from './sample-view.tsx';

/** The three things that Lectern does, each with its control, and the article to do them to. */
export function TryIt({ sample }: { sample: Sample }) {
  return (
    <section class="try-it" aria-label={t('welcomeTry')}>
      <ol class="tries plain-list">
        <Hide sample={sample} />
        <Read sample={sample} />
        <Keep sample={sample} />
      </ol>
      <SampleView sample={sample} />
    </section>
  );
}

interface TryProps {
  icon: typeof Check;
  name: string;
  more: string;
  isDone?: boolean;
  children?: ComponentChildren;
}

function Try({ icon, name, more, isDone = false, children }: TryProps) {
  return (
    <li class="try">
      <h2 class="try-name">
        <Icon node={isDone ? Check : icon} size={20} />
        {name}
      </h2>
      <p class="muted">{more}</p>
      {children}
    </li>
  );
}

function Hide({ sample }: { sample: Sample }) {
  const isHiding = sample.isHiding.value;
  const turn = () => sample.setHiding(!isHiding);
  useKeys({ h: turn });
  return (
    <Try icon={ListX} name={t('welcomeHide')} more={t('welcomeHideMore')} isDone={isHiding}>
      <button
        type="button"
        class="hiding-switch"
        role="switch"
        aria-checked={isHiding}
        aria-keyshortcuts="h"
        title={t('hidingSwitchHint')}
        onClick={turn}
      >
        <span class="hiding-switch-knob" aria-hidden="true" />
        {plural(isHiding ? 'hidingHidden' : 'hidingOffer', sample.links)}
      </button>
    </Try>
  );
}

function Read({ sample: { article } }: { sample: Sample }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async () => {
    const reading = article.reading.peek();
    const kept = await ask('copy:put', { reading });
    if (kept.ok) location.href = readerAddress(kept.value.key, reading.article.url);
    else setFailure(kept.error);
  };
  useKeys({ r: () => void read() });
  return (
    <Try icon={BookOpen} name={t('welcomeRead')} more={t('welcomeReadMore')}>
      <button
        type="button"
        class="button button-first"
        aria-keyshortcuts="r"
        title={t('openReaderHint')}
        onClick={() => void read()}
      >
        {t('openReader')}
      </button>
      {failure && <Problem sentence={explain(failure)} />}
    </Try>
  );
}

function Keep({ sample: { article } }: { sample: Sample }) {
  const count = article.annotations.quotes.value.length;
  return (
    <Try
      icon={Highlighter}
      name={t('welcomeKeep')}
      more={t(count > 0 ? 'welcomeKept' : 'welcomeKeepMore')}
      isDone={count > 0}
    />
  );
}
