import { report } from './report.ts';
import { watchPage } from './watch-page.ts';

// Ends with the page; there is nobody to stop it sooner. One that is outlived reports to nobody.
watchPage((seen) => report('page:seen', seen), new AbortController().signal);
