import { render } from 'preact';
import { t } from '../../browser/i18n.ts';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { onIntroduced } from './embedder.ts';
import { FramedQuote } from './framed-quote.ts';
import { NoteFrame } from './note-frame-view.tsx';

markLanguage();
const root = document.getElementById('root');
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });

// Whoever puts this page into his own without having been asked to sees no more than this.
if (root) render(<p class="muted">{t('frameNotAsked')}</p>, root);

onIntroduced(async ({ token, embedder }) => {
  const framed = await FramedQuote.enter(token, leaving.signal);
  if (!framed || !root) return false;
  document.title = t('quoteNote');
  render(<NoteFrame framed={framed} embedder={embedder} />, root);
  return true;
});
