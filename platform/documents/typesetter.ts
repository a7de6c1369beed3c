/** The process that sets documents: one task in, one answer out. It holds the native compiler and the fonts. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface Task {
  template: string;
  data: string;
  files: Record<string, Uint8Array>;
}
export type Answer = { pdf: Uint8Array } | { errors: string[] };

const WORKSPACE = '/nonexistent/daybook';
const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'];
const PRELUDE = '#let data = json(bytes(sys.inputs.data))\n#set text(font: "Noto Sans", fallback: false)\n';

const fonts = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
const compiler = NodeCompiler.create({
  workspace: WORKSPACE,
  fontArgs: [{ fontBlobs: FACES.map((face) => fs.readFileSync(path.join(fonts, face, `NotoSans_${face}.ttf`))) }],
});

function set({ template, data, files }: Task): Answer {
  compiler.resetShadow();
  for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(path.join(WORKSPACE, name), Buffer.from(bytes));
  try {
    const made = compiler.compile({ mainFileContent: PRELUDE + template, inputs: { data } });
    if (made.result) return { pdf: compiler.pdf(made.result) };
    const found = made.takeDiagnostics();
    return { errors: (found?.shortDiagnostics ?? []).map((d: { message: string }) => d.message) };
  } catch (e) {
    return { errors: [(e as Error).message || 'unknown error'] };
  } finally {
    compiler.evictCache(0);
  }
}

process.on('message', (task: Task) => {
  process.send?.(set(task));
});
process.on('disconnect', () => process.exit());
