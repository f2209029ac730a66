import { dropRows, getRows, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact, RowChange, SourceRow } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { standingFactsSaying } from '../../platform/ledger/store.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { dayOf, type KeptContext, type KeptWork } from '../organisation/index.ts';
import { judgeAttendance, momentOn } from './attendance.ts';

const attendanceTable: TableShape = {
  name: 'attendance',
  key: ['id'],
  columns: {
    id: 'uuid',
    team_id: 'uuid',
    person_id: 'uuid',
    day: 'date',
    at: 'timestamptz',
    recorded_at: 'timestamptz',
    present: 'boolean',
    on_time: 'boolean',
    excused: 'boolean',
    minutes_late: 'numeric',
  },
};

const learningTable: TableShape = {
  name: 'learning',
  key: ['id'],
  columns: {
    id: 'uuid',
    person_id: 'uuid',
    account_id: 'uuid',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
    kind: 'text',
    text: 'text',
  },
};

interface AttendanceRow {
  id: string;
  person_id: string;
  day: string;
  at: number;
  recorded_at: number;
  present: boolean;
  on_time: boolean;
  excused: boolean;
  minutes_late: number;
}

/** One row for a person, a team and a day, whatever is said of it how often. */
const attendanceRow = (work: KeptWork, fact: Fact): AttendanceRow & { team_id: string } => {
  const { team, person, date, joined_at, excused, huddle_at } = fact.payload as Record<string, string> & {
    excused: unknown;
  };
  const huddleAt = momentOn(work.context.organisation.zone, date!, huddle_at!);
  return {
    id: idOf(work.tenant, 'attendance', `${team}/${person}/${date}`),
    team_id: idOf(work.tenant, 'team', team!),
    person_id: fact.person!,
    day: date!,
    at: huddleAt,
    recorded_at: fact.recordedAt,
    excused: Boolean(excused),
    ...judgeAttendance(joined_at ? Date.parse(joined_at) : null, huddleAt),
  };
};

const attendanceSource = (row: AttendanceRow): SourceRow => ({
  id: row.id,
  at: row.at,
  day: row.day,
  person_id: row.person_id,
  account_id: null,
  recorded_at: row.recorded_at,
  present: row.present,
  on_time: row.on_time,
  excused: row.excused,
});

/** The better of two records: whoever was there was there, and the earlier arrival stands. */
const merged = (a: AttendanceRow | undefined, b: AttendanceRow): AttendanceRow => {
  if (!a) return b;
  if (a.present !== b.present) return { ...(a.present ? a : b), excused: a.excused || b.excused };
  const [first] = [a, b].sort(
    (x, y) => x.minutes_late - y.minutes_late || x.at - y.at || x.recorded_at - y.recorded_at,
  );
  return { ...first!, excused: a.excused || b.excused };
};

const applyAttendance = async (work: KeptWork, facts: Fact[], retracted: Fact[]): Promise<RowChange[]> => {
  const gone = retracted.map((fact) => attendanceRow(work, fact).id);
  const dates = retracted.map((fact) => String(fact.payload['date']));
  const standing =
    gone.length > 0 ? await standingFactsSaying(work.tx, work.tenant, 'huddle.joined', 'date', dates) : [];
  const again = standing.map((fact) => attendanceRow(work, fact)).filter((row) => gone.includes(row.id));
  const rows = [...facts.map((fact) => attendanceRow(work, fact)), ...again];
  const ids = [...new Set([...rows.map((row) => row.id), ...gone])];
  const before = new Map(
    (await getRows<AttendanceRow>(work.tx, work.tenant, attendanceTable, ids)).map((row) => [row.id, row]),
  );
  const after = new Map([...before].filter(([id]) => !gone.includes(id)));
  for (const row of rows) after.set(row.id, merged(after.get(row.id), row));
  await dropRows(
    work.tx,
    work.tenant,
    attendanceTable,
    gone.filter((id) => !after.has(id)),
  );
  const teams = new Map(rows.map((row) => [row.id, row.team_id]));
  await putRows(
    work.tx,
    work.tenant,
    attendanceTable,
    [...after.values()].map((row) => ({
      ...row,
      team_id: teams.get(row.id) ?? (row as { team_id?: string }).team_id ?? null,
    })),
  );
  const source = (row: AttendanceRow | undefined) => (row ? attendanceSource(row) : null);
  return ids.map((id) => ({ source: 'attendance', before: source(before.get(id)), after: source(after.get(id)) }));
};

const learningRow = (work: KeptWork, fact: Fact) => ({
  id: fact.id,
  person_id: fact.person!,
  account_id: fact.account,
  at: fact.happenedAt,
  day: dayOf(work.context, fact.happenedAt),
  recorded_at: fact.recordedAt,
  kind: String(fact.payload['kind']),
  text: String(fact.payload['text']),
});

const learningSource = ({ text: _, ...row }: ReturnType<typeof learningRow>): SourceRow => row;

/** Who came to the huddle when, and what was learnt. */
export const huddlesApplier: Applier<KeptContext> = {
  name: 'huddles',
  types: ['huddle.joined', 'learning.shared'],
  tables: ['attendance', 'learning'],
  async apply(work, { facts, retracted }) {
    const joined = facts.filter((fact) => fact.type === 'huddle.joined');
    const unjoined = retracted.filter((fact) => fact.type === 'huddle.joined');
    const changes = joined.length + unjoined.length > 0 ? await applyAttendance(work, joined, unjoined) : [];
    const added = facts.filter((fact) => fact.type === 'learning.shared').map((fact) => learningRow(work, fact));
    const gone = retracted.filter((fact) => fact.type === 'learning.shared').map((fact) => learningRow(work, fact));
    await dropRows(
      work.tx,
      work.tenant,
      learningTable,
      gone.map((row) => row.id),
    );
    await putRows(work.tx, work.tenant, learningTable, added);
    return [
      ...changes,
      ...gone.map((row) => ({ source: 'learnings', before: learningSource(row), after: null })),
      ...added.map((row) => ({ source: 'learnings', before: null, after: learningSource(row) })),
    ];
  },
};
