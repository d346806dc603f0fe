import { sanitise } from './sanitise.ts';

/** Of each kind of part that most articles have, one. */
const SAMPLE = `<div><h2 id="a">a</h2><p class="a">a <a href="https://a.example/">a</a> <a href="#a"><em>a</em></a></p>
<figure><img src="https://a.example/a.jpg" width="1" alt=""><figcaption>a</figcaption></figure>
<ul><li>a</li></ul><blockquote><p>a</p></blockquote><pre><code class="language-a">a</code></pre></div>`;

/**
 * Cleans a text as an article is cleaned, while the page is still being read: a browser compiles what
 * it runs for the first time, which takes longer than to clean most articles.
 */
export const warmUp = (): void => {
  sanitise(SAMPLE);
};
