import { Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { FORMATS } from './formats.ts';
import { type ReadOptions, readToTerminal } from './read.ts';

/** The command line as commander has it; parsing it runs what was asked for. */
export function program(): Command {
  const lectern = new Command('lectern')
    .description('Reads the article without what only leads away from it.')
    .version(packageJson.version);
  addRead(lectern);
  return lectern;
}

function addRead(lectern: Command): void {
  lectern
    .command('read')
    .description('print the clean article of a page')
    .argument('<page>', 'a file, a web address, or - for standard input')
    .option('--url <address>', 'where the page came from, for its links (file or -)', webAddress)
    .addOption(
      new Option('--format <name>', 'what to print')
        .choices(Object.keys(FORMATS))
        .default('markdown'),
    )
    .option('--force', 'read a page that does not look like an article', false)
    .action((page: string, options: ReadOptions) => readToTerminal(page, options));
}

function webAddress(text: string): string {
  if (URL.canParse(text) && /^(https?|file):$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('It must be a whole web address, like https://example.com/page.');
}
