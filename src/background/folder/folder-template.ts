import { DEFAULT_TEMPLATE } from '../../export/template/default-template.ts';
import { templateFault } from '../../export/template/template-fault.ts';
import type { Store } from '../../store/store.ts';

/** The reader's layout of Markdown files; the default one where there is none without a fault. */
export async function folderTemplate(store: Pick<Store, 'outSettings'>): Promise<string> {
  const { template } = await store.outSettings();
  return template === null || templateFault(template) ? DEFAULT_TEMPLATE : template;
}
