import '../../stand-in/background.ts';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CopyWithPictures, Incoming } from '../../../src/model/incoming.ts';
import { dropPictures, picturesOf } from '../../../src/pictures/kept/kept-pictures.ts';
import type { Plan } from '../../../src/store/bringing/plan.ts';
import { openCollection } from '../../../src/store/database/collection.ts';
import { createStore } from '../../../src/store/store.ts';
import { BackupSection } from '../../../src/surfaces/options/backup/backup-section.tsx';
import type { Planned } from '../../../src/surfaces/options/backup/importing.ts';
import { takePlan } from '../../../src/surfaces/options/backup/take-plan.ts';
import { breakStore, openOfThisRun, store } from '../../stand-in/background.ts';
import { mount } from '../../stand-in/mount.ts';
import { header, reading } from '../../store/sample.ts';

const GIF = new TextEncoder().encode('GIF89a'.padEnd(1000, ' '));
const copies = openCollection('lectern-copies', openOfThisRun);

/** A note and ten copies, each with a picture, on their way in. */
async function comingIn(each: (place: number) => void = () => undefined) {
  const run = crypto.randomUUID();
  const { key } = await store.kept(header(run));
  const article = { header: header(run), kept: true, keepsCopy: false, created: 1, updated: 1 };
  const note = { key, text: 'Words', tags: [], updated: 1, removed: null };
  const plan: Plan = {
    added: [],
    same: 0,
    changed: [],
    conflicts: [],
    writes: [
      { id: `article:${key}`, before: null, after: article },
      { id: `note:${key}`, before: null, after: note },
    ],
    over: [],
  };
  const read = async function* (): AsyncGenerator<CopyWithPictures> {
    for (let place = 0; place < 10; place += 1) {
      each(place);
      yield { reading: reading(`${run}-${place}`), pictures };
    }
  };
  const incoming = { kind: 'backup', articles: [], rules: [], refused: [] };
  const planned: Planned = {
    incoming: { ...incoming, settings: null, copies: { count: 10, read } } as Incoming,
    plan,
    rules: 0,
    settings: null,
  };
  return { run, planned };
}

async function* pictures() {
  yield { address: 'https://p.example/a.gif', bytes: GIF };
}

/** What there is of it. */
async function leftOf(run: string) {
  const { note } = await store.kept(header(run));
  const keys = Array.from({ length: 10 }, async (_, place) => {
    const { key } = await store.kept(header(`${run}-${place}`));
    return (await picturesOf(key)).length;
  });
  const counts = await Promise.all(keys);
  return {
    note: note?.text ?? null,
    staged: (await copies.ids('staged:')).length,
    copies: (await copies.ids('copy:')).length,
    pictures: counts.reduce((sum, count) => sum + count, 0),
  };
}

const NOTHING = { note: null, staged: 0, copies: 0, pictures: 0 };
const CANCELLED = { ok: false, failure: null };

/** As in the background, where what is let go of takes its pictures with it. */
const whole = createStore(openOfThisRun, { gone: dropPictures });
beforeEach(() => onTestFinished(breakStore(whole)));

describe('an import that is cancelled leaves the store as it was:', () => {
  test('before anything was laid ready', async () => {
    const { run, planned } = await comingIn();
    const watch = {
      signal: AbortSignal.abort(),
      begin: () => () => undefined,
      commit: () => undefined,
    };
    expect(await takePlan(planned, false, watch)).toEqual(CANCELLED);
    expect(await leftOf(run)).toEqual(NOTHING);
  });

  test('while copies and their pictures are laid ready', async () => {
    const stop = new AbortController();
    const { run, planned } = await comingIn((place) => place === 6 && stop.abort());
    const watch = { signal: stop.signal, begin: () => () => undefined, commit: () => undefined };
    expect(await takePlan(planned, false, watch)).toEqual(CANCELLED);
    expect(await leftOf(run)).toEqual(NOTHING);
  });

  test('but not while all of it is written, which no page can stop', async () => {
    const stop = new AbortController();
    const { run, planned } = await comingIn();
    const commit = vi.fn(() => stop.abort());
    const watch = { signal: stop.signal, begin: () => () => undefined, commit };
    expect(await takePlan(planned, false, watch)).toMatchObject({ ok: true });
    expect(commit).toHaveBeenCalledOnce();
    expect(await leftOf(run)).toEqual({ note: 'Words', staged: 0, copies: 10, pictures: 10 });
  });
});

/** Answers when it is let go. */
function held<T>(answer: () => Promise<T>) {
  let letGo: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = vi.fn(async () => {
    await promise;
    return answer();
  });
  return { asked, letGo: () => letGo() };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('saving a backup can be cancelled, and no file is saved', async () => {
  const { asked, letGo } = held(() => store.hidingSettings());
  onTestFinished(breakStore({ hidingSettings: asked }));
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  const root = mount(<BackupSection />);
  await button('Save backup').click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), 10_000);
  expect(root.querySelector('progress')).not.toBeNull();
  await button('Cancel').click();
  letGo();
  await expect.element(page.getByText('Cancelled. No file was saved.')).toBeVisible();
  expect(saved).not.toHaveBeenCalled();
});

test('an import that is being written offers no way to stop it, and a way back when it is done', async () => {
  const { asked, letGo } = held(async () => ({ copied: [] }));
  onTestFinished(breakStore({ bring: asked as never }));
  const root = mount(<BackupSection />);
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no way to pick a file.');
  const picked = new DataTransfer();
  picked.items.add(new File(['Highlight,Title,URL\na,b,https://d.example/'], 'any.csv'));
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await button('Import').click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), 10_000);
  expect(root.querySelector('progress')).not.toBeNull();
  await expect.element(button('Cancel')).not.toBeInTheDocument();
  letGo();
  await expect.element(button('Undo')).toBeVisible();
});

test('an import can be cancelled while it is read, and it is said that nothing was changed', async () => {
  const { asked, letGo } = held(() => store.siteRules(null));
  onTestFinished(breakStore({ siteRules: asked }));
  const root = mount(<BackupSection />);
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no way to pick a file.');
  const picked = new DataTransfer();
  picked.items.add(new File(['Highlight,Title,URL\na,b,https://c.example/'], 'any.csv'));
  input.files = picked.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), 10_000);
  await button('Cancel').click();
  letGo();
  await expect.element(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
});
