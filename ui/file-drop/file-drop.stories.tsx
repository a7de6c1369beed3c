import { useState } from 'react';
import { Stack } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { FileDrop } from './file-drop.tsx';

function Files() {
  const [names, set] = useState<string[]>([]);
  return (
    <div style={{ maxWidth: '30rem' }}>
      <Stack>
        <FileDrop camera accept=".xlsx,.csv,.vcf,image/*" onFiles={(files) => set(files.map((file) => file.name))} />
        {names.map((name) => <span key={name}>{name}</span>)}
      </Stack>
    </div>
  );
}
export const stories: Stories = { files: () => <Files /> };
