import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatCount } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import type { Facet, Facets } from './index/facets.ts';
import {
  addressOfQuery,
  COLOURS,
  isNarrowed,
  type LibraryQuery,
  TIMES,
  type Time,
} from './index/library-query.ts';
import type { LibraryController } from './library-controller.ts';
import { colourName } from './list/colour-name.ts';

/** What the list can be narrowed to, each with how many there would be. */
export function Filters({ controller }: { controller: LibraryController }) {
  const query = controller.query.value;
  const facets = controller.facets.value;
  const others = useMemo(
    () => <Others controller={controller} query={query} facets={facets} />,
    // None of it hangs on the words, and whoever types waits for the list alone.
    [controller, facets, addressOfQuery({ ...query, words: '' })],
  );
  return (
    <div class="filters">
      {isNarrowed(query) && (
        <button type="button" class="button filters-clear" onClick={() => controller.query.clear()}>
          {t('libraryShowAll')}
        </button>
      )}
      {others}
    </div>
  );
}

interface OthersProps {
  controller: LibraryController;
  query: LibraryQuery;
  facets: Facets;
}

function Others({ controller, query, facets }: OthersProps) {
  return (
    <>
      <FacetList
        name={t('librarySites')}
        facets={facets.sites}
        chosen={query.site}
        choose={(site) => controller.query.set({ site })}
      />
      <FacetList
        name={t('libraryTags')}
        facets={facets.tags}
        chosen={query.tag}
        choose={(tag) => controller.query.set({ tag })}
      />
      <fieldset class="filter">
        <legend class="heading">{t('libraryColours')}</legend>
        {COLOURS.map((colour) => (
          <Choice
            key={colour}
            isChosen={query.colour === colour}
            count={facets.colours.get(colour) ?? 0}
            choose={() => controller.query.set({ colour: query.colour === colour ? null : colour })}
          >
            <span class="colour-line" data-colour={colour} />
            {colourName(colour)}
          </Choice>
        ))}
      </fieldset>
      <When controller={controller} />
      <label class="filter-check">
        <input
          type="checkbox"
          checked={query.withNote}
          onChange={({ currentTarget }) =>
            controller.query.set({ withNote: currentTarget.checked })
          }
        />
        {t('libraryWithNote')}
      </label>
    </>
  );
}

/** How many are there before the rest is asked for. */
const FIRST = 7;

interface FacetListProps {
  name: string;
  facets: readonly Facet<string>[];
  chosen: string | null;
  choose(value: string | null): void;
}

function FacetList({ name, facets, chosen, choose }: FacetListProps) {
  const [isWhole, setWhole] = useState(false);
  if (facets.length === 0 && chosen === null) return null;
  const first = isWhole ? facets : facets.slice(0, FIRST);
  const known = facets.find(({ value }) => value === chosen);
  const hidden = chosen !== null && !first.some(({ value }) => value === chosen);
  const shown = hidden ? [known ?? { value: chosen, count: 0 }, ...first] : first;
  return (
    <fieldset class="filter">
      <legend class="heading">{name}</legend>
      {shown.map(({ value, count }) => (
        <Choice
          key={value}
          isChosen={value === chosen}
          count={count}
          choose={() => choose(value === chosen ? null : value)}
        >
          <span class="filter-name" title={value} dir="auto">
            {value || t('optionsSiteFiles')}
          </span>
        </Choice>
      ))}
      {facets.length > FIRST && (
        <button type="button" class="filter-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('libraryFewer') : plural('libraryMore', facets.length - FIRST)}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  isChosen: boolean;
  count: number;
  choose(): void;
  children: ComponentChildren;
}

function Choice({ isChosen, count, choose, children }: ChoiceProps) {
  return (
    <button type="button" class="filter-choice" aria-pressed={isChosen} onClick={choose}>
      {children}
      <span class="filter-count">{formatCount(count)}</span>
    </button>
  );
}

function When({ controller }: { controller: LibraryController }) {
  const id = useId();
  const { time, from, to } = controller.query.value;
  return (
    <div class="filter">
      <label class="heading" for={id}>
        {t('libraryTime')}
      </label>
      <select
        id={id}
        class="select"
        value={time}
        onChange={({ currentTarget }) =>
          controller.query.set({ time: currentTarget.value as Time })
        }
      >
        {TIMES.map((one) => (
          <option key={one} value={one}>
            {t(`libraryTime_${one}`)}
          </option>
        ))}
      </select>
      {time === 'range' && (
        <div class="filter-days">
          <Day
            name={t('libraryFrom')}
            day={from}
            set={(day) => controller.query.set({ from: day })}
          />
          <Day name={t('libraryTo')} day={to} set={(day) => controller.query.set({ to: day })} />
        </div>
      )}
    </div>
  );
}

interface DayProps {
  name: string;
  day: string;
  set(day: string): void;
}

const Day = ({ name, day, set }: DayProps) => (
  <label class="filter-day">
    {name}
    <input type="date" value={day} onChange={({ currentTarget }) => set(currentTarget.value)} />
  </label>
);
