import { ChevronRight, Crosshair, Settings } from 'lucide';
import { explain, t, tCode } from '../../browser/i18n.ts';
import { openOptions } from '../../browser/options-page.ts';
import type { QuietedGroup, QuietState } from '../../messages/page-kit.ts';
import type { TabQuiet } from '../../tab-client/tab-quiet.ts';
import { plural } from '../controls/plural.ts';
import { Problem } from '../controls/problem.tsx';
import { Icon } from '../theme/icon.tsx';
import { SiteChoice } from './site-choice.tsx';

interface QuietFoldProps {
  /** Null before the page is asked. */
  quiet: TabQuiet | null;
  open?: boolean;
  /** Called once the reader can point at something on the page. */
  pointing?: () => void;
}

/**
 * The switch that hides what leads away on the page, and under it what is hidden and why. It has
 * its place before the page has answered: nothing beside it becomes another child of its parent.
 */
export function QuietFold({ quiet, open = false, pointing }: QuietFoldProps) {
  const state = quiet?.state.value;
  if (!quiet || quiet.isAsked.value) return <Looking />;
  if (!state) return <section hidden />;
  const failure = quiet.failure.value;
  return (
    <section class="quiet-fold" aria-label={t('quietRegion')}>
      <Switch quiet={quiet} state={state} />
      {failure && <Problem sentence={explain(failure)} />}
      <details class="fold" name="folds" open={open}>
        <summary>
          <Icon node={ChevronRight} />
          {t('quietWhat')}
        </summary>
        <div class="fold-inside">
          <Ledger quiet={quiet} state={state} pointing={pointing} />
        </div>
      </details>
    </section>
  );
}

function Looking() {
  return (
    <section class="quiet-fold" aria-label={t('quietRegion')}>
      <p class="quiet-switch quiet">{t('quietLooking')}</p>
    </section>
  );
}

function labelOf({ on, links }: QuietState): string {
  if (on) return plural('quietHidden', links);
  return links > 0 ? plural('quietOffer', links) : t('quietOfferNone');
}

function Switch({ quiet, state }: { quiet: TabQuiet; state: QuietState }) {
  return (
    <button
      type="button"
      class="quiet-switch"
      role="switch"
      aria-checked={state.on}
      aria-keyshortcuts="h"
      title={t('quietSwitchHint')}
      onClick={() => void quiet.turn(!state.on)}
    >
      <span class="quiet-switch-knob" aria-hidden="true" />
      {labelOf(state)}
    </button>
  );
}

interface LedgerProps {
  quiet: TabQuiet;
  state: QuietState;
  pointing: (() => void) | undefined;
}

function Ledger({ quiet, state, pointing }: LedgerProps) {
  const pick = async () => {
    if (await quiet.pick()) pointing?.();
  };
  return (
    <>
      <SiteChoice
        site={state.site}
        chosen={() => void quiet.settle()}
        failed={(error) => quiet.fail(error)}
      />
      {state.groups.length === 0 && <p class="quiet">{t('quietNone')}</p>}
      <ul class="removals plain-list">
        {state.groups.map((group) => (
          <Group key={group.id} quiet={quiet} group={group} isOn={state.on} />
        ))}
      </ul>
      <div class="quiet-more">
        <button type="button" class="button button-quiet" onClick={() => void pick()}>
          <Icon node={Crosshair} />
          {t('quietPick')}
        </button>
        <button type="button" class="button button-quiet" onClick={() => void openOptions()}>
          <Icon node={Settings} />
          {t('quietSettings')}
        </button>
      </div>
    </>
  );
}

interface GroupProps {
  quiet: TabQuiet;
  group: QuietedGroup;
  isOn: boolean;
}

function stateOf({ state, isAway }: QuietedGroup): string {
  if (isAway || state === 'shown' || state === 'kept') return t(`quietState_${state}`);
  return t(state === 'folded' ? 'quietWouldFold' : 'quietWouldHide');
}

function Group({ quiet, group, isOn }: GroupProps) {
  const isAway = group.state === 'hidden' || group.state === 'folded';
  const name = group.heading || group.links[0]?.text || t('quietNoHeading');
  const outline = () => quiet.outline(group.id);
  const leave = () => quiet.outline(null);
  return (
    <li
      class="removal"
      onPointerEnter={outline}
      onPointerLeave={leave}
      onFocusCapture={outline}
      onBlurCapture={leave}
    >
      <span class="removal-name">{name}</span>
      <span class="quiet quiet-state">{stateOf(group)}</span>
      <p class="removal-reason">{tCode(group.reason.code, group.reason.values)}</p>
      <Titles group={group} />
      <div class="quiet-actions">
        {(isOn || group.isAway) && (
          <button
            type="button"
            class="button button-quiet"
            aria-label={t(isAway ? 'quietShowNamed' : 'quietHideNamed', name)}
            onClick={() => void quiet.show(group.id, isAway)}
          >
            {t(isAway ? 'quietShow' : 'quietHide')}
          </button>
        )}
        <button
          type="button"
          class="button button-quiet"
          aria-label={t(isAway ? 'quietAlwaysShowNamed' : 'quietAlwaysHideNamed', name)}
          onClick={() => void quiet.remember(group, isAway ? 'show' : 'hide')}
        >
          {t(isAway ? 'quietAlwaysShow' : 'quietAlwaysHide')}
        </button>
      </div>
    </li>
  );
}

const FIRST = 3;

/** The page's own links are not followed from here: these are what the reader did not want. */
function Titles({ group }: { group: QuietedGroup }) {
  const more = group.count - Math.min(FIRST, group.links.length);
  return (
    <ul class="removal-links plain-list">
      {group.links.slice(0, FIRST).map(({ text, href }) => (
        <li key={href + text}>{text || href}</li>
      ))}
      {more > 0 && <li class="quiet">{plural('removedMoreLinks', more)}</li>}
    </ul>
  );
}
