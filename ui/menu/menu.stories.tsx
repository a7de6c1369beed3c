import type { Stories } from '../story.ts';
import { MenuButton } from './menu.tsx';

export const stories: Stories = {
  deeds: () => (
    <MenuButton
      label="Deeds"
      items={[
        { heading: 'Step' },
        { label: 'Move to …', icon: 'move', keys: 'm', run() {} },
        { label: 'Print the dossier', icon: 'print', hint: 'A4, for a meeting', run() {} },
        { label: 'By day', checked: true, run() {} },
        '-',
        { label: 'Drop', icon: 'trash', danger: true, run() {} },
      ]}
    >
      Deeds
    </MenuButton>
  ),
};
