import { render } from 'preact';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { followSingleKeys } from '../../ui/controls/single-keys.ts';
import { askedCopy } from './asked-copy.ts';
import { Loading, Reader } from './reader-view.tsx';

markLanguage();
followSingleKeys();
// It is brought back to the words where it was left, in whatever size (`use-place.ts`).
history.scrollRestoration = 'manual';
const { searchParams } = new URL(location.href);
const root = document.getElementById('root');
const isLong = setTimeout(() => root && render(<Loading />, root), 150);
const key = searchParams.get('key') ?? '';
const copy = await askedCopy(key);
clearTimeout(isLong);
const shown = { page: searchParams.get('page'), quote: searchParams.get('quote') };
if (root) render(<Reader copy={copy} copyKey={key} {...shown} />, root);
