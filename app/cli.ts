import { CommandError } from './commands/words.ts';
import { version } from './settings.ts';

const HELP = `Daybook ${version}: npm run daybook -- <command>

  doctor                       looks the installation over and says what to do about what it finds
  user add <e-mail>            invites somebody and prints the link for them
      --name "…"  --roles farmer,head  --workspace "company"
  user password <e-mail>       sets a password (typed, or from standard input) and signs the person out everywhere
      --workspace "company"
  import <file>                clients out of an XLSX, CSV or vCard file; --try only says what would happen
      --workspace "company"  --manager <e-mail of who answers for them>  --as <e-mail of who imports>
  export                       everything of a company as one archive
      --workspace "company"  --out file.zip
  demo                         makes the demo company Baltic Pumps
  demo remove                  takes the demo company away with everything in it
  generate                     fills a company with invented clients, to try how Daybook behaves when it is large
      --clients 100000  --touches 1000000  --workspace "name of a new company"
  help                         this page

All of them work while Daybook runs and when it does not. Where its data lie: DAYBOOK_DATA, or DATABASE_URL.`;

/** `npm run daybook -- <command>`: what is done at the machine rather than in the browser. */
async function main(argv: string[]): Promise<boolean> {
  const [command, ...rest] = argv;
  switch (command) {
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      console.log(HELP);
      return true;
    case 'doctor':
      return (await import('./commands/doctor.ts')).doctor();
    case 'user': {
      const user = await import('./commands/user.ts');
      const [verb, ...args] = rest;
      if (verb === 'add') await user.addUser(args);
      else if (verb === 'password') await user.setPassword(args);
      else throw new CommandError('user add <e-mail>, or user password <e-mail>.');
      return true;
    }
    case 'import':
      await (await import('./commands/intake.ts')).importFile(rest);
      return true;
    case 'export':
      await (await import('./commands/intake.ts')).exportArchive(rest);
      return true;
    case 'demo':
      await (await import('./commands/demo.ts')).demo(rest);
      return true;
    case 'generate':
      await (await import('./commands/generate.ts')).generate(rest);
      return true;
    default:
      throw new CommandError(`There is no command "${command}". npm run daybook -- help`);
  }
}

main(process.argv.slice(2)).then(
  (well) => process.exit(well ? 0 : 1),
  (e) => {
    const plain = e instanceof CommandError || (e instanceof Error && /^(Daybook|The |DATABASE_URL|Cannot|Migration|PostgreSQL)/.test(e.message));
    console.error(plain && process.env.LOG_LEVEL !== 'debug' ? `Daybook: ${(e as Error).message}` : e);
    process.exit(1);
  },
);
