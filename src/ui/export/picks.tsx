import { useId } from 'preact/hooks';

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
}

/** One of several, each with a line on what it is. */
export function Picks({ name, legend, picks, picked, pick }: PicksProps) {
  const id = useId();
  return (
    <fieldset class="picks">
      <legend class="heading">{legend}</legend>
      {picks.map((one) => (
        <div class="pick" key={one.id}>
          <input
            type="radio"
            id={`${id}-${one.id}`}
            name={name}
            checked={one.id === picked}
            onChange={() => pick(one.id)}
            {...(one.more && { 'aria-describedby': `${id}-${one.id}-more` })}
          />
          <label for={`${id}-${one.id}`}>{one.name}</label>
          {one.more && (
            <p class="muted" id={`${id}-${one.id}-more`}>
              {one.more}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
