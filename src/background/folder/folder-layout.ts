import { DEFAULT_TEMPLATE } from '../../export/template/default-template.ts';
import { templateFault } from '../../export/template/template-fault.ts';
import type { Store } from '../../store/store.ts';
import type { FolderLayout } from './keep-folder.ts';

/**
 * What the reader wants in the files of the folder: their layout, the default one where there is
 * none without a fault, and whether the clean article stands in them.
 */
export async function folderLayout(store: Pick<Store, 'outSettings'>): Promise<FolderLayout> {
  const { template, folderArticles } = await store.outSettings();
  const isOurs = template === null || templateFault(template) !== null;
  return { template: isOurs ? DEFAULT_TEMPLATE : template, articles: folderArticles };
}
