import '../../stand-in/extension.ts';
import '../../../src/ui/theme/theme.css';
import '../../../src/ui/theme/themes.css';
import '../../../src/ui/theme/controls.css';
import '../../../src/ui/article/article.css';
import '../../../src/ui/article/article-body.css';
import '../../../src/ui/reading/reading.css';
import '../../../src/ui/aloud/aloud.css';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reading } from '../../../src/model/article.ts';
import type { Synthesis } from '../../../src/ui/aloud/speaker.ts';
import { useAloud } from '../../../src/ui/aloud/use-aloud.tsx';
import { ArticleView } from '../../../src/ui/article/article-view.tsx';
import { useReading } from '../../../src/ui/reading/use-reading.ts';
import { findings } from '../../stand-in/axe.ts';
import '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { open } from '../../stand-in/open.ts';
import { readingOf } from '../../stand-in/readings.ts';

/** A browser's voices, which say what they are told to when the test lets them. */
class StandInSynthesis extends EventTarget implements Synthesis {
  readonly said: { text: string; voice: string | undefined; rate: number }[] = [];
  readonly voices = signal<string[]>(['en-GB', 'en-US']);
  #current: SpeechSynthesisUtterance | null = null;

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices.value.map((lang) => ({
      voiceURI: `voice ${lang}`,
      name: `Voice ${lang}`,
      lang,
      localService: true,
      default: false,
    }));
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    const { text, rate } = utterance;
    this.said.push({
      text,
      rate,
      voice: this.getVoices().find(({ lang }) => lang === utterance.lang)?.name,
    });
    this.#current = utterance;
    utterance.onstart?.(new Event('start') as SpeechSynthesisEvent);
  }

  cancel(): void {
    this.#current = null;
  }

  /** The sentence is at its end. */
  finish(): void {
    const done = this.#current;
    this.#current = null;
    done?.onend?.(new Event('end') as SpeechSynthesisEvent);
  }

  /** The voice gives up. */
  fail(): void {
    const done = this.#current;
    this.#current = null;
    done?.onerror?.(Object.assign(new Event('error'), { error: 'synthesis-failed' }) as never);
  }
}

let voices: StandInSynthesis;

beforeEach(() => {
  voices = new StandInSynthesis();
});

// An utterance takes no voice but one of the browser's own.
Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true, value: null });

const TEXT = '<p>One comes first. Two comes then.</p><p>Three is the last.</p>';

function Page({ reading, synthesis }: { reading: Reading; synthesis: Synthesis }) {
  const article = open(reading);
  return <Inside article={article} synthesis={synthesis} />;
}

function Inside(props: { article: ReturnType<typeof open>; synthesis: Synthesis }) {
  const { article, synthesis } = props;
  const aloud = useAloud(article, useReading(article.reading.value.article), synthesis);
  return (
    <main>
      <button type="button" class="button" onClick={aloud.toggle}>
        begin
      </button>
      <ArticleView article={article} />
      {aloud.bar}
    </main>
  );
}

async function begin(lang: string | null = 'en-GB') {
  const reading = readingOf(TEXT);
  const root = mount(
    <Page reading={{ ...reading, article: { ...reading.article, lang } }} synthesis={voices} />,
  );
  await userEvent.click(page.getByRole('button', { name: 'begin' }));
  return root;
}

const texts = () => voices.said.map(({ text }) => text);
const painted = () => [...(CSS.highlights.get('aloud') ?? [])].map(String);
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('an article that is read aloud', () => {
  test('is read sentence by sentence, each painted, to its end', async () => {
    await begin();
    await expect.poll(texts).toEqual(['One comes first.']);
    await expect.poll(painted).toEqual(['One comes first.']);
    voices.finish();
    await expect.poll(texts).toEqual(['One comes first.', 'Two comes then.']);
    await expect.poll(painted).toEqual(['Two comes then.']);
    voices.finish();
    await expect.poll(() => texts().at(-1)).toBe('Three is the last.');
    voices.finish();
    await expect.poll(painted).toEqual([]);
    expect(document.querySelector('.aloud')).toBeNull();
  });

  test('begins the sentence again after a pause', async () => {
    await begin();
    await expect.poll(texts).toHaveLength(1);
    await userEvent.click(button('Pause'));
    voices.finish();
    await userEvent.click(button('Go on'));
    await expect.poll(texts).toEqual(['One comes first.', 'One comes first.']);
  });

  test('goes a sentence on and back, by button and by key', async () => {
    await begin();
    await expect.poll(texts).toHaveLength(1);
    await userEvent.click(button('A sentence on'));
    await expect.poll(() => texts().at(-1)).toBe('Two comes then.');
    await userEvent.keyboard('.');
    await expect.poll(() => texts().at(-1)).toBe('Three is the last.');
    await userEvent.keyboard(',,');
    await expect.poll(() => texts().at(-1)).toBe('One comes first.');
  });

  test('is read in the voice and at the speed that were chosen', async () => {
    await begin();
    await expect.poll(() => voices.said[0]?.voice).toBe('Voice en-GB');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Voice' }), 'Voice en-US');
    await expect.poll(() => voices.said.at(-1)?.voice).toBe('Voice en-US');
    await userEvent.fill(page.getByRole('slider', { name: 'Speed' }), '150');
    await expect.poll(() => voices.said.at(-1)?.rate).toBe(1.5);
  });

  test('is told to have no voice, where there is none for its language', async () => {
    const root = await begin('fi');
    await expect.element(page.getByText(/no voice for Finnish/)).toBeVisible();
    expect(texts()).toEqual([]);
    expect(await findings(root)).toEqual([]);
  });

  test('tries a voice that fails once more, and says so when it fails again', async () => {
    await begin();
    await expect.poll(texts).toHaveLength(1);
    voices.fail();
    await expect.poll(texts).toHaveLength(2);
    voices.fail();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/fell silent/);
    await userEvent.click(button('Go on'));
    await expect.poll(texts).toHaveLength(3);
  });

  test('is stopped by Escape, and has a bar without an axe finding', async () => {
    const root = await begin();
    await expect.element(button('Pause')).toBeVisible();
    expect(await findings(root)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('.aloud')).toBeNull();
    await expect.poll(painted).toEqual([]);
  });
});
