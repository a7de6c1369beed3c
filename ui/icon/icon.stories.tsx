import type { Stories } from '../story.ts';
import { Icon, iconNames } from './icon.tsx';

export const stories: Stories = {
  all: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(6rem, 1fr))', gap: '1rem' }}>
      {iconNames.map((name) => (
        <div key={name} style={{ display: 'grid', justifyItems: 'center', gap: '.25rem', fontSize: 'var(--tiny)' }}>
          <Icon name={name} />
          {name}
        </div>
      ))}
    </div>
  ),
};
