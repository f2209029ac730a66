import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useAccountSay } from '../account-texts.ts';

const shown = 3;

/** What to talk about: the last plan's own words first, then what runs out. */
export function Agenda({ points }: { points: readonly string[] }) {
  const say = useAccountSay();
  if (points.length === 0) return null;
  return (
    <ContextPart title={say('panel.agenda')}>
      <ul>
        {points.slice(0, shown).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </ContextPart>
  );
}
