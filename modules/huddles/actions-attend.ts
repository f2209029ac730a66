import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { dayOf, openContext } from '../organisation/index.ts';
import { seenTeam } from './access.ts';
import { huddleMoment } from './days.ts';
import { attendanceFacts, type MemberRow, membersOf, type TeamRow, teamById, touchStage } from './store.ts';

export type Mark = 'here' | 'absent' | 'excused';

export interface JoinForm {
  /** Made by the client, so that the same word sent twice counts once. */
  id: string;
  /** Whose attendance; the caller's own when left out. Others' are the lead's to mark. */
  people?: string[] | undefined;
  as: Mark;
}

const marked = ({ present, excused }: MemberRow): Mark | null =>
  present ? 'here' : excused ? 'excused' : present === null ? null : 'absent';

const joinedFact = (
  form: JoinForm,
  caller: Caller,
  team: TeamRow,
  member: MemberRow,
  day: string,
  now: number,
): NewFact => ({
  type: 'huddle.joined',
  happenedAt: now,
  source: 'kept',
  externalId: `huddle/${form.id}/${member.id}`,
  channel: 'screen',
  actor: caller.person,
  payload: {
    person: member.key,
    team: team.key,
    date: day,
    joined_at: form.as === 'here' ? new Date(now).toISOString() : null,
    excused: form.as === 'excused',
    huddle_at: team.huddleAt,
  },
});

const withdrawn = (fact: string, caller: Caller, now: number): NewFact => ({
  type: 'fact.withdrawn',
  happenedAt: now,
  source: 'kept',
  externalId: `withdraw/${fact}`,
  channel: 'screen',
  actor: caller.person,
  payload: { fact, reason: 'Attendance was marked anew in the huddle' },
});

/** Who is meant, and whether the caller may say so. Somebody who is marked as asked already is left as they are. */
const membersMeant = (form: JoinForm, caller: Caller, members: readonly MemberRow[], leads: boolean): MemberRow[] => {
  const wanted = form.people ?? (caller.person ? [caller.person] : []);
  if (!leads && (wanted.some((id) => id !== caller.person) || form.as !== 'here'))
    throw new Problem('forbidden', 'You can say that you are here yourself; the lead marks the others.');
  const found = members.filter((member) => wanted.includes(member.id));
  if (found.length === 0 || found.length < wanted.length)
    throw new Problem('not-found', 'Not everybody named is in this team’s huddle today.');
  return found.filter((member) => marked(member) !== form.as);
};

/** Says who is here (now, against the huddle's clock), absent or excused. What was said before is taken back. */
export const attend = async (app: App, caller: Caller, teamId: string, form: JoinForm): Promise<void> => {
  const now = app.now();
  const { facts, day } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const context = await openContext(tx, caller.tenant);
    const day = dayOf(context, now);
    const access = await seenTeam(tx, caller, teamId);
    const team = (await teamById(tx, caller.tenant, teamId))!;
    const at = huddleMoment(team.zone ?? context.organisation.zone, day, team.huddleAt);
    const members = membersMeant(form, caller, await membersOf(tx, caller.tenant, team, day, at), access.leads);
    const facts: NewFact[] = [];
    for (const member of members) {
      if (marked(member) !== null)
        for (const { id } of await attendanceFacts(tx, caller.tenant, member.id, team.key, day))
          facts.push(withdrawn(id, caller, now));
      facts.push(joinedFact(form, caller, team, member, day, now));
    }
    return { facts, day };
  });
  if (facts.length === 0) return;
  await recordOrRefuse(app, caller, facts);
  await inTenant(app.sql, caller.tenant, (tx) => touchStage(tx, caller.tenant, teamId, day));
};
