import '../../stand-in/extension.ts';
import { afterEach, expect, it, vi } from 'vitest';
import style from '../../../public/hiding.css?raw';
import { describeGroup } from '../../../src/article/link-lists/describe-group.ts';
import { HIDING_RULES } from '../../../src/model/hiding-mirror.ts';
import { HidingController } from '../../../src/page/hiding/hiding-controller.ts';
import { pageSite } from '../../../src/page/hiding/settings.ts';
import { PageChanges } from '../../../src/page/page-changes.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { set(values: object): Promise<void> } };
};

afterEach(() => document.body.replaceChildren());

it('hides what rules name without asking what is remembered of the site', async () => {
  document.body.innerHTML = `<style>${style}</style><main><h1>The mill</h1><p>It was made of elm.</p></main>
    <div class="box"><a href="/a">Ten shoes you need this winter</a> <a href="/b">Rents rise</a></div>`;
  const box = document.querySelector('.box') as HTMLElement;
  const site = pageSite();
  const rule = { ...describeGroup(box), id: 'r1', site, action: 'hide', created: 0 };
  await chrome.storage.local.set({ [HIDING_RULES + site]: [rule] });
  const sent = vi.spyOn(chrome.runtime, 'sendMessage');
  const asked = () => sent.mock.calls.map(([message]) => Reflect.get(message, 'pageAsk'));
  const hiding = new HidingController(new PageChanges());
  await hiding.begin();
  expect(box.offsetHeight).toBe(0);
  expect(asked()).not.toContain('page:site');
  await hiding.state();
  expect(asked()).toContain('page:site');
});
