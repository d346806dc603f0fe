import type { Scripting } from 'webextension-polyfill';

type Registered = Scripting.RegisteredContentScript;

/** Scripts that run by themselves, by id: the browser keeps them over a restart. */
const registered = new Map<string, Registered>();

/** `scripting`, as far as it is about such scripts; as in a browser, an id is there once or not at all. */
export const scripting = {
  getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
    structuredClone(ids.flatMap((id) => registered.get(id) ?? [])),
  registerContentScripts: async (scripts: Registered[]) => {
    for (const script of scripts) put(script, false);
  },
  updateContentScripts: async (scripts: Registered[]) => {
    for (const script of scripts) put(script, true);
  },
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    for (const id of ids) if (!registered.delete(id)) throw new Error(`no script ${id}`);
  },
};

function put(script: Registered, isThere: boolean): void {
  if (registered.has(script.id) !== isThere) throw new Error(`script ${script.id}`);
  if (script.matches?.length === 0) throw new Error('a script must match something');
  registered.set(script.id, structuredClone({ ...registered.get(script.id), ...script }));
}
