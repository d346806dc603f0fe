import { useEffect, useState } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import { ask } from '../../messages/ask.ts';
import type { Failure } from '../../model/result.ts';
import { Problem } from '../../ui/controls/problem.tsx';

/** How many pages are kept that were only read, and a way to let go of them at once. */
export function ReadPages() {
  const [count, setCount] = useState<number | null>(null);
  const [removed, setRemoved] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async () => {
    const unkept = await ask('copies:unkept', {});
    if (unkept.ok) setCount(unkept.value.count);
    else setFailure(unkept.error);
  };
  const remove = async () => {
    const gone = await ask('copies:forget', {});
    setFailure(gone.ok ? null : gone.error);
    if (gone.ok) setRemoved(gone.value.count);
    await look();
  };
  useEffect(() => void look(), []);
  return (
    <>
      {failure && <Problem sentence={explain(failure)} />}
      {count !== null && count > 0 && (
        <button type="button" class="button" onClick={() => void remove()}>
          {plural('optionsReadRemove', count)}
        </button>
      )}
      <p class="muted" role="status">
        {count === 0 &&
          (removed > 0 ? plural('optionsReadRemoved', removed) : t('optionsReadNone'))}
      </p>
    </>
  );
}
