import { render } from 'preact';
import { t } from '../../browser/i18n.ts';
import { openHere } from '../../store/database/open-here.ts';
import { openLibrary } from '../../store/library.ts';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { followSingleKeys } from '../../ui/controls/single-keys.ts';
import { followChoices } from '../../ui/looks/follow-choices.ts';
import { saveLeftDrafts } from '../../ui/notes/local-journal.ts';
import { LibraryController } from './library-controller.ts';
import { LibraryView } from './library-view.tsx';

markLanguage();
followSingleKeys();
void saveLeftDrafts();
document.title = t('libraryPageTitle');
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });
followChoices(leaving.signal);
// Brought back by Back or Forward, it would hear of nothing any more.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const root = document.getElementById('root');
if (root)
  render(
    <LibraryView controller={new LibraryController(openLibrary(openHere), leaving.signal)} />,
    root,
  );
