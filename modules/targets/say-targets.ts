import { measureByKey } from '../../catalogue/measures/index.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { type Fault, Problem } from '../../platform/http/problem.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import type { SettablePerson, SettableTeam } from './read-settable.ts';

/** A word about one target; what it says besides its value goes into the fact as it is. */
export interface TargetSaid {
  measure: string;
  subject: string;
  value: number | null;
  more?: Record<string, unknown>;
}

const most_percent = 1_000;

const faultsOf = ({ measure: key, value }: TargetSaid, where: string): Fault[] => {
  const measure = measureByKey.get(key);
  if (!measure) return [{ where: `${where}.measure`, what: `"${key}" is no measure.` }];
  return measure.unit === 'percent' && value !== null && value > most_percent
    ? [{ where: `${where}.value`, what: 'is a percentage; write 80 for 80 %.' }]
    : [];
};

/**
 * Records words about targets, all or none; the same change sent twice counts once.
 * @returns how many were said
 * @throws {Problem} 422 with each word that is wrong, or about somebody whom the caller may not speak of
 */
export const sayTargets = async (
  app: App,
  caller: Caller,
  type: 'target.set' | 'target.proposed' | 'target.answered',
  { id, period, cells }: { id: string; period: string; cells: readonly TargetSaid[] },
  { subjects, who }: { subjects: readonly (SettablePerson | SettableTeam)[]; who: string },
): Promise<number> => {
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  const faults: Fault[] = [];
  const facts = cells.map((cell, index): NewFact => {
    const { measure, subject, value, more } = cell;
    const where = `body.cells[${index}]`;
    const one = known.get(subject);
    faults.push(...faultsOf(cell, where));
    if (!one) faults.push({ where: `${where}.subject`, what: who });
    const about = one && ('team_id' in one ? { person: one.key } : { team: one.key });
    return {
      type,
      happenedAt: app.now(),
      source: 'kept',
      externalId: `${type === 'target.set' ? 'targets' : type}/${id}/${measure}/${subject}`,
      channel: caller.via === 'session' ? 'screen' : 'api',
      actor: caller.person,
      payload: { measure, period, value, ...about, ...more },
    };
  });
  if (faults.length > 0) {
    const words = faults.slice(0, 5).map(({ where, what }) => `${where} ${what}`);
    throw new Problem('not-valid', `Nothing was set: ${words.join(' ')}`, faults);
  }
  const results = await app.recorder.record(caller.tenant, facts);
  const refused = results.flatMap((result, index) =>
    result.status === 'refused' ? [{ where: `body.cells[${index}]`, what: result.reason }] : [],
  );
  if (refused.length > 0)
    throw new Problem('not-valid', `${refused.length} targets were refused: ${refused[0]!.what}`, refused);
  return results.length;
};
