import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../platform/ui/layout/context.tsx';
import { UsageChart, type AccountContext } from '../../account-page/ui/index.ts';
import { useInterventionSay } from './intervention-texts.ts';
import styles from './interventions.module.css';
import type { InterventionRow, List } from './queries.ts';

interface MovePartProps {
  row: InterventionRow;
  context: AccountContext;
  list: List;
}

/** The use of the account on its bands, and what could help from what is known of it. */
export function MovePart({ row, context, list }: MovePartProps) {
  const say = useInterventionSay();
  const points = usePoints(row, context, list);
  return (
    <>
      <ContextPart title={say('panel.move')}>
        <div className={styles.chart}>
          <UsageChart context={context} />
        </div>
      </ContextPart>
      <ContextPart title={say('panel.help')}>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </ContextPart>
    </>
  );
}

function usePoints(row: InterventionRow, { modules, account, interactions }: AccountContext, list: List): string[] {
  const say = useInterventionSay();
  const format = useFormat();
  const points: string[] = [];
  if (account.happiness !== null && account.happiness <= 2)
    points.push(say('help.unhappy', { score: account.happiness }));
  const missing = modules.filter(({ trained }) => trained.length === 0).map(({ name }) => name);
  if (missing.length > 3)
    points.push(say('help.train-more', { modules: missing.slice(0, 2).join(', '), count: missing.length - 2 }));
  else if (missing.length > 0) points.push(say('help.train', { modules: missing.join(', ') }));
  // What was logged just now stands in the context before the list knows it.
  const talks = interactions.filter(
    ({ effective, purpose }) => effective && (purpose === 'intervention' || purpose === 'training'),
  );
  const last = Math.max(row.lastTalkAt ?? 0, ...talks.map(({ at }) => at));
  points.push(last === 0 ? say('help.talk-never') : say('help.talk-since', { day: format.day(last) }));
  points.push(row.plannedAt === null ? say('help.no-plan') : say('help.planned', { day: format.day(row.plannedAt) }));
  const { n, moved, talked, talkedMoved } = row.like;
  if (row.state === 'open' && talked >= 3 && n - talked >= 3)
    points.push(
      say(list === 'up' ? 'help.after-talk' : 'help.after-talk-down', {
        talked,
        talkedMoved,
        rest: n - talked,
        restMoved: moved - talkedMoved,
      }),
    );
  return points;
}
