import { Pause, Play, SkipBack, SkipForward, X } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatShare } from '../../browser/language.ts';
import { SCALES } from '../../model/reading-settings.ts';
import { isLeaving } from '../../text/composing.ts';
import { IconButton } from '../controls/icon-button.tsx';
import type { ReadingController } from '../reading/reading-controller.ts';
import type { AloudController } from './aloud-controller.ts';
import { languageName } from './language-name.ts';

interface AloudBarProps {
  aloud: AloudController;
  reading: ReadingController;
  /** BCP 47 tag of the article. */
  lang: string;
}

/** What can be done while an article is read aloud. */
export function AloudBar({ aloud, reading, lang }: AloudBarProps) {
  const phase = aloud.phase.value;
  const first = useRef<HTMLDivElement>(null);
  const isOff = phase === 'off';
  useEffect(() => {
    if (!isOff) first.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isOff]);
  if (isOff) return null;
  const isSpeaking = phase === 'speaking';
  const press = (event: KeyboardEvent) => {
    if (!isLeaving(event)) return;
    event.preventDefault();
    aloud.stop();
  };
  return (
    <section class="aloud" aria-label={t('aloud')} ref={first} onKeyDown={press}>
      {phase === 'mute' ? (
        <p class="aloud-word">{t('aloudMute', languageName(lang))}</p>
      ) : (
        <>
          <IconButton
            icon={SkipBack}
            name={t('aloudBack')}
            keyName=","
            act={() => aloud.skip(-1)}
          />
          <IconButton
            icon={isSpeaking ? Pause : Play}
            name={t(isSpeaking ? 'aloudPause' : 'aloudResume')}
            keyName="v"
            act={() => (isSpeaking ? aloud.pause() : aloud.resume())}
          />
          <IconButton
            icon={SkipForward}
            name={t('aloudOn')}
            keyName="."
            act={() => aloud.skip(1)}
          />
          <Rate aloud={aloud} reading={reading} />
          <Voices aloud={aloud} reading={reading} lang={lang} />
        </>
      )}
      <IconButton icon={X} name={t('close')} act={() => aloud.stop()} />
      {phase === 'silent' && (
        <p class="aloud-word" role="alert">
          {t('aloudSilent')}
        </p>
      )}
    </section>
  );
}

function Rate({ aloud, reading }: Pick<AloudBarProps, 'aloud' | 'reading'>) {
  const rate = reading.settings.value.rate;
  return (
    <label class="aloud-rate">
      <span class="spoken">{t('aloudRate')}</span>
      <input
        type="range"
        {...SCALES.rate}
        value={rate}
        aria-valuetext={formatShare(rate / 100)}
        title={t('named', t('aloudRate'), formatShare(rate / 100))}
        onInput={({ currentTarget }) => reading.set({ rate: currentTarget.valueAsNumber })}
        onChange={({ currentTarget }) => aloud.setRate(currentTarget.valueAsNumber / 100)}
      />
    </label>
  );
}

function Voices({ aloud, reading, lang }: AloudBarProps) {
  const id = useId();
  const voices = aloud.voices.value;
  if (voices.length < 2) return null;
  const chosen = reading.settings.value.voices[lang] ?? voices[0]?.voiceURI ?? '';
  const choose = (voice: string) => {
    reading.set({ voices: { ...reading.settings.peek().voices, [lang]: voice } });
    aloud.setVoice(voice);
  };
  return (
    <>
      <label class="spoken" for={id}>
        {t('aloudVoice')}
      </label>
      <select
        id={id}
        class="reading-select aloud-voices"
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {voices.map(({ voiceURI, name, localService }) => (
          <option key={voiceURI} value={voiceURI}>
            {localService ? name : t('aloudNetworkVoice', name)}
          </option>
        ))}
      </select>
    </>
  );
}
