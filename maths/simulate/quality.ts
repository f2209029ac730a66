import type { Office } from './office.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { at, dayAt, instantText } from './time.ts';
import type { Channel } from './words/vocabulary.ts';

/** The central team listens to about one talk in a hundred and reads more of what is written, the next working day. */
export function auditMaybe(
  office: Office,
  person: Person,
  interaction: string,
  channel: Channel,
  entered: number,
  random: Random,
): void {
  const voice = channel === 'call' || channel === 'meeting';
  if (!random.chance(voice ? 0.011 : 0.08)) return;
  const audited = at(office.workdays.after(dayAt(entered), 1), random.between(10, 18));
  const critical = random.chance(0.03);
  const base = random.normal(80 + 14 * (person.skill.persuasion - 1) + 8 * (person.skill.plans - 0.8), 7);
  const score = Math.round(Math.min(critical ? 60 : 100, Math.max(35, base)));
  office.write('quality.csv', audited, [
    ...[office.id('Q', 6), person.id, interaction, instantText(audited), voice ? 'voice' : 'non-voice', score],
    ...[critical ? 'yes' : 'no', random.pick(office.auditors).id],
  ]);
}
