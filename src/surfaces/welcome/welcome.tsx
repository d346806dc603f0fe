import { render } from 'preact';
import { t } from '../../browser/i18n.ts';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { followSingleKeys } from '../../ui/controls/single-keys.ts';
import { followChoices } from '../../ui/looks/follow-choices.ts';
import { Sample } from './sample.ts';
import { Welcome } from './welcome-view.tsx';

markLanguage();
followSingleKeys();
document.title = t('welcomeTitle');
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });
followChoices(leaving.signal);
// Brought back by Back or Forward, it would hear of nothing any more.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const root = document.getElementById('root');
if (root) render(<Welcome sample={new Sample()} />, root);
