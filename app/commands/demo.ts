import { removeDemo } from '../demo/remove-demo.ts';
import { makeDemo } from '../demo/make-demo.ts';
import { withHouse } from './operator.ts';
import { CommandError, readArguments } from './words.ts';

/** `demo`: makes the demo company. `demo remove`: takes it away with everything in it. */
export async function demo(argv: readonly string[]): Promise<void> {
  const { words } = readArguments(argv, []);
  if (words.length > 1 || (words[0] && words[0] !== 'remove')) throw new CommandError('demo, or demo remove.');
  await withHouse(async (house) => {
    if (words[0] === 'remove') {
      console.log((await removeDemo(house)) ? 'The demo company is gone.' : 'There is no demo company.');
      return;
    }
    await makeDemo(house);
    console.log('The demo company Baltic Pumps is ready: choose one of its people on the sign-in page.');
  });
}
