/** A part of a whole; 0 where there is nothing. */
export const share = (part: number, whole: number): number => part / (whole || 1);

/** A number, no further from 0 than `most`. */
export const within = (value: number, most: number): number =>
  Math.max(-most, Math.min(most, value));

/** 0 where there is nothing. */
export const meanOf = (values: readonly number[]): number =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** Standard deviation. */
export const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};

/** Of values in rising order, the one below which so large a share lies. */
export const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
