import { haveAtHand } from './main-content/late-opinion.ts';
import { secondOpinion } from './main-content/second-opinion.ts';

// What a page is given only when it is needed is at hand from the beginning where this is imported.
haveAtHand(secondOpinion);
