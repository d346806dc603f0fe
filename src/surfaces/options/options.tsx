import { render } from 'preact';
import { t } from '../../browser/i18n.ts';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { followChoices } from '../../ui/looks/follow-choices.ts';
import { HidingSettingsController } from './hiding-settings-controller.ts';
import { Options } from './options-view.tsx';

markLanguage();
document.title = t('optionsPageTitle');
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });
followChoices(leaving.signal);
// Brought back by Back or Forward, it would hear of nothing any more.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const root = document.getElementById('root');
if (root) render(<Options controller={new HidingSettingsController(leaving.signal)} />, root);
