import { Row } from '../layout/layout.tsx';
import type { Stories } from '../story.ts';
import { Avatar } from './avatar.tsx';

export const stories: Stories = {
  people: () => (
    <Row>
      {['Olga Nikitina', 'Pavel Dorin', 'Šarūnas Žukauskas', 'Нина Орлова', 'Ștefan'].map((name) => (
        <Avatar key={name} name={name} size={36} />
      ))}
    </Row>
  ),
};
