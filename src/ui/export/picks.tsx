import { Choice } from '../controls/choice.tsx';

interface Pick {
  id: string;
  name: string;
  more?: string;
}

interface PicksProps {
  /** Of the group of radio buttons. */
  name: string;
  legend: string;
  picks: readonly Pick[];
  picked: string;
  pick(id: string): void;
  /** Whether they stand side by side where there is room. */
  inColumns?: boolean;
}

/** One of several, each with a line on what it is. */
export function Picks({ name, legend, picks, picked, pick, inColumns = false }: PicksProps) {
  return (
    <fieldset class={inColumns ? 'picks picks-columns' : 'picks'}>
      <legend class="heading">{legend}</legend>
      {picks.map((one) => (
        <Choice
          key={one.id}
          type="radio"
          name={name}
          label={one.name}
          more={one.more}
          checked={one.id === picked}
          change={() => pick(one.id)}
        />
      ))}
    </fieldset>
  );
}
