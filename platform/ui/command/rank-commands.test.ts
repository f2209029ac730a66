import { expect, it } from 'vitest';
import { rankCommands, rankText } from './rank-commands.ts';

it.each([
  ['Asha Dental Clinic', 'asha', 3],
  ['Asha Dental Clinic', 'den cli', 2],
  ['Asha Dental Clinic', 'linic', 1],
  ['Zürich Optik', 'zurich', 3],
  ['Asha Dental Clinic', 'xyz', 0],
  ['anything', '', 3],
])('%s for %j ranks %i', (text, query, rank) => {
  expect(rankText(text, query)).toBe(rank);
});

it('puts the best first and leaves out what does not answer', () => {
  const run = () => undefined;
  const commands = [
    { id: '1', title: 'Open the huddle', run },
    { id: '2', title: 'Huddle', run },
    { id: '3', title: 'Today', run },
    { id: '4', title: 'Team meeting', words: 'huddle', run },
  ];
  expect(rankCommands(commands, 'hud').map(({ id }) => id)).toEqual(['2', '1', '4']);
});
