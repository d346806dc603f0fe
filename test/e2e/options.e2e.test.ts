import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clickControl, findControl } from '../../scripts/drive/find-control.mjs';
import { message } from '../../scripts/start/message.mjs';
import { siteRulesToJson } from '../../src/export/site-rules.ts';
import { siteRule } from '../store/sample.ts';
import { pickFile } from './pick-file.ts';
import { showsText, textOf } from './see.ts';
import { BROWSERS, beginSession, type Session } from './session.ts';

const RULES = [
  siteRule({ heading: 'Most read' }),
  siteRule({ site: 'other.example', action: 'show', heading: 'The series', selector: '#series' }),
];

describe.each(BROWSERS)('in %s the options page', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await beginSession(kind);
  });
  afterAll(() => session?.end());

  const open = async () => {
    const { driver } = session;
    const options = await driver.goTo(`${driver.origin}/src/surfaces/options/options.html`);
    await findControl(options, 'heading', await message('optionsRules'));
    return options;
  };

  test('imports rules after a dry run, and has them in the next run of the browser', async () => {
    const options = await open();
    await pickFile(options, siteRulesToJson(RULES));
    await showsText(options, '2 rules are new');
    await clickControl(options, 'button', 'Import 2 rules');
    await showsText(options, '2 rules imported.');
    await session.restart();
    const later = await open();
    await showsText(later, 'Hides the list under “Most read”');
    expect(await textOf(later)).toContain('Shows the list under “The series”');
  });
});
