import type { Tab } from '../../browser/tabs.ts';
import type { Failure } from '../../model/result.ts';
import type { HidingCalls } from '../../tab-client/tab-hiding.ts';
import { useTabHiding } from '../../tab-client/use-tab-hiding.ts';
import { useKeys } from '../../ui/controls/keys.ts';
import { LibraryButton } from '../../ui/controls/library-button.tsx';
import { isClosedToUs, NoArticle } from '../../ui/controls/notice.tsx';
import { SettingsButton } from '../../ui/controls/settings-button.tsx';
import { HidingFold } from '../../ui/hiding/hiding-list.tsx';

interface WithoutArticleProps {
  failure: Failure;
  tab: Tab;
  hiding: HidingCalls;
  readAnyway(): void;
  tryAgain(): void;
}

/** The popup over a page that is no article: why, and what can be done all the same. */
export function WithoutArticle({ failure, tab, hiding, ...ways }: WithoutArticleProps) {
  return (
    <main class="popup-notice">
      <NoArticle failure={failure} {...ways} />
      <div class="popup-foot">
        {!isClosedToUs(failure) && <PageHiding tab={tab} calls={hiding} />}
        <div class="popup-ways">
          <LibraryButton opened={close} />
          <SettingsButton opened={close} />
        </div>
      </div>
    </main>
  );
}

function PageHiding({ tab, calls }: { tab: Tab; calls: HidingCalls }) {
  const hiding = useTabHiding(tab.id, calls);
  useKeys({ h: () => void hiding?.toggle() });
  return <HidingFold hiding={hiding} pointing={close} />;
}
