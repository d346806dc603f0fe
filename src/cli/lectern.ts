import { argv, exit } from 'node:process';
import { program } from './program.ts';
import { writeError } from './write.ts';

try {
  await program().parseAsync(argv);
} catch (error) {
  await writeError(error);
  exit(1);
}
