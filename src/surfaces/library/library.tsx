import { render } from 'preact';
import { t } from '../../browser/i18n.ts';
import { openHere } from '../../store/database/open-here.ts';
import { openLibrary } from '../../store/library.ts';
import { markLanguage } from '../../ui/controls/language.ts';
import { LibraryDesk } from './library-desk.ts';
import { LibraryView } from './library-view.tsx';

markLanguage();
document.title = t('libraryPageTitle');
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });
// Brought back by Back or Forward, it would hear of nothing any more.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const root = document.getElementById('root');
if (root)
  render(<LibraryView desk={new LibraryDesk(openLibrary(openHere), leaving.signal)} />, root);
