import type { PageKit } from '../messages/page-kit.ts';
import { callsWaiting } from './calls-waiting.ts';
import { HidingController } from './hiding/hiding-controller.ts';
import { PageChanges } from './page-changes.ts';
import { PageReader } from './page-reader.ts';
import { loadParts } from './parts.ts';

// Injected when the page is read or something is to be hidden, and by itself where the reader wants
// that always. An element of the page with that id is no kit.
if (!Object.hasOwn(globalThis, 'lecternPageKit')) {
  loadParts();
  const changes = new PageChanges();
  const hiding = new HidingController(changes);
  const reader = new PageReader(hiding, changes);
  const kit: PageKit = {
    read: (options) => reader.read(options),
    state: () => reader.listsJudged().then(() => hiding.state()),
    // Lists that are about to be judged need not be looked for.
    setHiding: (on) => reader.settled().then(() => hiding.setHiding(on)),
    settle: () => reader.settled().then(() => hiding.settle()),
    show: (id, isShown) => hiding.show(id, isShown),
    outline: (id) => hiding.outline(id),
    describe: (id) => hiding.describe(id),
    pick: () => hiding.pick(),
  };
  globalThis.lecternPageKit = kit;
  for (const call of callsWaiting()) call(kit);
  void hiding.begin(reader.settled(), () => reader.listsJudged());
}
