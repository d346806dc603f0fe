/**
 * The name of the key that was pressed; of an arrow along the lines `next` or `previous`, by the way
 * in which lines run where it was pressed.
 */
export function alongLines({ key, currentTarget }: KeyboardEvent): string {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return key;
  const isLeftward = currentTarget instanceof Element && currentTarget.matches(':dir(rtl)');
  return (key === 'ArrowLeft') === isLeftward ? 'next' : 'previous';
}
