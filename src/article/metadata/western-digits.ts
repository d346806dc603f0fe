/** Zeros of the scripts whose figures stand in dates: full-width, Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = ['０', '٠', '۰', '०', '০', '๐'].map((zero) => zero.codePointAt(0) ?? 0);

const OTHERS = /[０-９٠-٩۰-۹०-९০-৯๐-๙]/g;

/** The same text with its figures written as 0 to 9. */
export const westernDigits = (text: string): string =>
  text.replace(OTHERS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code <= start + 9) ?? code;
    return String(code - zero);
  });
