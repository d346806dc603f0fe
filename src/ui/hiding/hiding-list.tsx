import { ChevronRight, Crosshair, Settings } from 'lucide';
import { explain, t } from '../../browser/i18n.ts';
import { openOptions } from '../../browser/options-page.ts';
import { plural } from '../../browser/plural.ts';
import type { HidingGroup, HidingState } from '../../messages/page-kit.ts';
import type { TabHiding } from '../../tab-client/tab-hiding.ts';
import { FoldedLine } from '../controls/folded-line.tsx';
import { Problem } from '../controls/problem.tsx';
import { reasonWords } from '../controls/reason-words.ts';
import { Icon } from '../theme/icon.tsx';
import { SiteChoice } from './site-choice.tsx';

interface HidingFoldProps {
  /** Null before the page is asked. */
  hiding: TabHiding | null;
  open?: boolean;
  /** Called once the reader can point at something on the page. */
  pointing?: () => void;
}

/**
 * The switch that hides what leads away on the page, and under it what is hidden and why. It has
 * its place before the page has answered: nothing beside it becomes another child of its parent.
 */
export function HidingFold({ hiding, open = false, pointing }: HidingFoldProps) {
  const state = hiding?.state.value;
  if (!hiding || hiding.isAsked.value) return <Looking />;
  if (!state) return <section hidden />;
  const failure = hiding.failure.value;
  return (
    <section class="hiding-fold" aria-label={t('hidingRegion')}>
      <Switch hiding={hiding} state={state} />
      {failure && <Problem sentence={explain(failure)} />}
      <details class="fold" name="folds" open={open}>
        <summary>
          <Icon node={ChevronRight} />
          {t('hidingWhich')}
        </summary>
        <div class="fold-inside">
          <GroupList hiding={hiding} state={state} pointing={pointing} />
        </div>
      </details>
    </section>
  );
}

function Looking() {
  return (
    <section class="hiding-fold" aria-label={t('hidingRegion')}>
      <p class="hiding-switch muted">{t('hidingLooking')}</p>
    </section>
  );
}

function labelOf({ on, links }: HidingState): string {
  if (on) return plural('hidingHidden', links);
  return links > 0 ? plural('hidingOffer', links) : t('hidingOfferNone');
}

function Switch({ hiding, state }: { hiding: TabHiding; state: HidingState }) {
  return (
    <button
      type="button"
      class="hiding-switch"
      role="switch"
      aria-checked={state.on}
      aria-keyshortcuts="h"
      title={t('hidingSwitchHint')}
      onClick={() => void hiding.toggle()}
    >
      <span class="hiding-switch-knob" aria-hidden="true" />
      {labelOf(state)}
    </button>
  );
}

interface GroupListProps {
  hiding: TabHiding;
  state: HidingState;
  pointing: (() => void) | undefined;
}

function GroupList({ hiding, state, pointing }: GroupListProps) {
  const pick = async () => {
    if (await hiding.pick()) pointing?.();
  };
  return (
    <>
      <SiteChoice
        site={state.site}
        chosen={() => void hiding.settle()}
        failed={(error) => hiding.fail(error)}
      />
      {state.groups.length === 0 && <p class="muted">{t('hidingNone')}</p>}
      <ul class="hiding-groups plain-list">
        {state.groups.map((group) => (
          <Group key={group.id} hiding={hiding} group={group} isOn={state.on} />
        ))}
      </ul>
      <div class="hiding-more">
        <button type="button" class="button button-muted" onClick={() => void pick()}>
          <Icon node={Crosshair} />
          {t('hidingPick')}
        </button>
        <button type="button" class="button button-muted" onClick={() => void openOptions()}>
          <Icon node={Settings} />
          {t('hidingSettings')}
        </button>
      </div>
    </>
  );
}

interface GroupProps {
  hiding: TabHiding;
  group: HidingGroup;
  isOn: boolean;
}

/** Reasons that count links on the subject. */
const HAS_SOME = /^reason_hiding_(?:under|links)$|_subject$/;

/** Why it goes, or why it stays, in a few words. */
function whyOf({ state, reason }: HidingGroup): string {
  if (state === 'kept') return t('hidingState_kept');
  if (/_(?:rule|kept)$/.test(reason.code)) return t('hidingWhy_rule');
  if (reason.code.endsWith('_asked')) return t('hidingWhy_asked');
  return t(HAS_SOME.test(reason.code) ? 'hidingWhy_mixed' : 'hidingWhy_stories');
}

/** How the page shows it now, where that is not what the switch above says of all. */
const stateOf = ({ state }: HidingGroup): string | null =>
  state === 'shown' || state === 'folded' ? t(`hidingState_${state}`) : null;

/** One line, which unfolds into why, the first titles, and what is to be done from now on. */
function Group({ hiding, group, isOn }: GroupProps) {
  const isAway = group.state === 'hidden' || group.state === 'folded';
  const name = group.heading || group.links[0]?.text || t('hidingNoHeading');
  const outline = () => hiding.outline(group.id);
  const leave = () => hiding.outline(null);
  return (
    <li
      class="folded-row"
      onPointerEnter={outline}
      onPointerLeave={leave}
      onFocusCapture={outline}
      onBlurCapture={leave}
    >
      <FoldedLine
        name={<bdi>{name}</bdi>}
        about={[
          group.count > 0 && plural('removedLinks', group.count),
          whyOf(group),
          stateOf(group),
        ]}
      >
        <p class="removal-reason">{reasonWords(group.reason)}</p>
        <Titles group={group} />
        <button
          type="button"
          class="button button-muted"
          aria-label={t(isAway ? 'hidingAlwaysShowNamed' : 'hidingAlwaysHideNamed', name)}
          onClick={() => void hiding.remember(group, isAway ? 'show' : 'hide')}
        >
          {t(isAway ? 'hidingAlwaysShow' : 'hidingAlwaysHide')}
        </button>
      </FoldedLine>
      {(isOn || group.isAway) && (
        <button
          type="button"
          class="button button-muted"
          aria-label={t(isAway ? 'hidingShowNamed' : 'hidingHideNamed', name)}
          onClick={() => void hiding.show(group.id, isAway)}
        >
          {t(isAway ? 'hidingShow' : 'hidingHide')}
        </button>
      )}
    </li>
  );
}

const FIRST = 3;

/** The page's own links are not followed from here: these are what the reader did not want. */
function Titles({ group }: { group: HidingGroup }) {
  const more = group.count - Math.min(FIRST, group.links.length);
  return (
    <ul class="removal-links plain-list">
      {group.links.slice(0, FIRST).map(({ text, href }) => (
        <li key={href + text} dir="auto">
          {text || href}
        </li>
      ))}
      {more > 0 && <li class="muted">{plural('removedMoreLinks', more)}</li>}
    </ul>
  );
}
