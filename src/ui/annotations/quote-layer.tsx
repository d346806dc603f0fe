import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../model/result.ts';
import type { LayerProps, Speech } from './layer-props.ts';
import { placeAt } from './place-at.ts';
import { QuoteBar } from './quote-bar.tsx';
import type { AtHand, QuoteController } from './quote-controller.ts';
import { QuotePicks } from './quote-picks.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { UndoLine } from './undo-line.tsx';

/** What comes to selected words and to quotes that were clicked on; nothing while there is neither. */
export function QuoteLayer(props: LayerProps) {
  const { controller, speech } = props;
  const atHand = controller.atHand.value;
  const failure = controller.failure.value;
  const said = controller.said.value;
  return (
    <>
      <p class="spoken" role="status">
        {said ? speech.t(said) : ''}
      </p>
      {!atHand && failure && <Told controller={controller} speech={speech} failure={failure} />}
      {atHand && (
        <Floating controller={controller} atHand={atHand} name={speech.t('quoteBar')}>
          <Content {...props} atHand={atHand} />
          {failure && (
            <p class="problem" role="alert">
              {speech.explain(failure)}
            </p>
          )}
        </Floating>
      )}
    </>
  );
}

interface ToldProps {
  controller: QuoteController;
  speech: Speech;
  failure: Failure;
}

/** Why nothing was done, where nothing is at hand to tell it at. */
function Told({ controller, speech, failure }: ToldProps) {
  return (
    <div class="quote-layer quote-told" role="alert">
      <p>{speech.explain(failure)}</p>
      <button type="button" class="button button-muted" onClick={() => controller.close()}>
        {speech.t('close')}
      </button>
    </div>
  );
}

function Content({ atHand, ...props }: LayerProps & { atHand: AtHand }) {
  const { controller, speech } = props;
  const quotes = controller.repository.quotes.value;
  if (atHand.kind === 'selection') return <SelectionBar {...props} range={atHand.range} />;
  if (atHand.kind === 'pointed')
    return <QuotePicks {...props} quotes={quotes.filter(({ id }) => atHand.ids.includes(id))} />;
  if (atHand.kind === 'removed')
    return (
      <div class="quote-removed">
        <UndoLine
          sentence={speech.t('quoteRemoved')}
          undo={() => void controller.restore()}
          t={speech.t}
          isAnnounced={false}
        />
      </div>
    );
  const quote = quotes.find(({ id }) => id === atHand.id);
  return quote ? <QuoteBar key={quote.id} {...props} quote={quote} writes={atHand.writes} /> : null;
}

interface FloatingProps {
  controller: QuoteController;
  atHand: AtHand;
  name: string;
  children: ComponentChildren;
}

function Floating({ controller, atHand, name, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<Range | null>(null);
  const keepsFocus = useHeldFocus(box);
  useLayoutEffect(() => {
    last.current = rangeOf(controller, atHand) ?? last.current;
    const follow = () => box.current && last.current && placeAt(box.current, last.current);
    follow();
    const stop = new AbortController();
    const grown = new ResizeObserver(follow);
    if (box.current) grown.observe(box.current);
    addEventListener('scroll', follow, { signal: stop.signal, capture: true, passive: true });
    addEventListener('resize', follow, { signal: stop.signal });
    return () => {
      stop.abort();
      grown.disconnect();
    };
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a border and takes a legend
    <div
      class="quote-layer"
      role="group"
      aria-label={name}
      ref={box}
      {...keepsFocus}
      onMouseDown={keepSelection}
      onClickCapture={dropSecondClick}
    >
      {children}
    </div>
  );
}

/**
 * Keeps the focus in the bar where what had it has gone, since its buttons change with what is done.
 * Gives what hears whether the focus is in it.
 */
function useHeldFocus(box: { current: HTMLElement | null }) {
  const isHeld = useRef(false);
  useLayoutEffect(() => {
    const root = box.current?.getRootNode() as Document | ShadowRoot | undefined;
    const isOut = !root?.activeElement || root.activeElement === document.body;
    if (isHeld.current && isOut)
      box.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  });
  return {
    onFocusIn: () => {
      isHeld.current = true;
    },
    onFocusOut: ({ relatedTarget, currentTarget }: FocusEvent) => {
      const isStill = (currentTarget as Element).contains(document.activeElement);
      // Of one that is taken away, nobody hears where the focus goes.
      if (relatedTarget || isStill) isHeld.current = isStill;
    },
  };
}

function rangeOf({ options }: QuoteController, atHand: AtHand): Range | null {
  if (atHand.kind === 'selection' || atHand.kind === 'removed') return atHand.range;
  const id = atHand.kind === 'pointed' ? atHand.ids[0] : atHand.id;
  return options.anchors.value.get(id ?? '') ?? null;
}

/**
 * The second click of a double one is meant for what stood there before: it must not change what the
 * first has opened.
 */
function dropSecondClick(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

/** Pressing a button would let go of the words; a field must get the caret. */
function keepSelection(event: MouseEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}
