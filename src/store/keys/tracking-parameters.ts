import { TidyCleaner } from 'tidy-url';

const cleaner = new TidyCleaner();
// `silent: false` is what keeps tidy-url 1.18 silent: it reads its own setting the wrong way round.
// Redirects, AMP paths and decoders stay off: they would make another page's address of this one.
cleaner.config.setMany({
  silent: false,
  allowRedirects: false,
  allowCustomHandlers: false,
  allowAMP: true,
});

/** Marks of where a click came from that tidy-url's list for every site leaves out. */
const CLICK_MARKS =
  /^(utm_.*|at_(medium|campaign|link.*|format|ptr_.*|bbc_.*)|(g|w)braid|gad_.*|msclkid|dclid|yclid|twclid|ttclid|igshid|igsh|srsltid|li_fat_id|s_kwcid|ref_src|_ga|_gl)$/i;

/** The address (http or https) without parameters that only tell where a click came from. */
export function withoutTracking(url: URL): URL {
  const clean = new URL(cleaner.clean(url.href).url);
  for (const name of [...clean.searchParams.keys()]) {
    if (CLICK_MARKS.test(name)) clean.searchParams.delete(name);
  }
  return clean;
}
