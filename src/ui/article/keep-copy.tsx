import { useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { isPrivateHere } from '../../browser/private-windows.ts';
import type { Failure } from '../../model/result.ts';
import { Problem } from '../controls/problem.tsx';
import { KeptPictures } from '../pictures/kept-pictures.tsx';
import type { OpenArticle } from './open-article.ts';

/**
 * Keeps the clean article on this machine, whatever becomes of its page. Not offered in a private
 * window, where nothing is kept that long.
 */
export function KeepCopy({ article }: { article: OpenArticle }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  if (isPrivateHere()) return null;
  const keepOrLetGo = async (keeps: boolean) => {
    const kept = await article.annotations.keepCopy(article.reading.peek(), keeps);
    setFailure(kept.ok ? null : kept.error);
  };
  const { annotations } = article;
  return (
    <div class="keep-copy">
      <label>
        <input
          type="checkbox"
          checked={annotations.keepsCopy.value}
          onChange={({ currentTarget }) => void keepOrLetGo(currentTarget.checked)}
        />
        {t('keepCopy')}
      </label>
      <p class="muted">{t(annotations.isKeptAnyway.value ? 'keepCopyAnyway' : 'keepCopyMore')}</p>
      <KeptPictures copy={annotations.key.value} />
      {failure && <Problem sentence={explain(failure)} />}
    </div>
  );
}
