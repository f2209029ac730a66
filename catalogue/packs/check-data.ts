import { calendarFindings } from './checks/calendar.ts';
import { repeatedKeys } from './checks/keys.ts';
import { measureFindings } from './checks/measures.ts';
import { bandFindings, effectiveFindings, ritualFindings, scorecardFindings } from './checks/parts.ts';
import { ruleFindings } from './checks/rules.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { type Pack, packSchema } from './schema.ts';
import { shapeFindings } from './shape-findings.ts';

export type CheckedData = { ok: true; pack: Pack } | { ok: false; findings: Finding[] };

/**
 * Checks a pack that is already data: first its shape, then everything that ties its parts together. Answers with the
 * pack, defaults filled in, or with what is wrong and where.
 */
export const checkPackData = (data: unknown, known: Known): CheckedData => {
  const shape = packSchema.safeParse(data);
  if (!shape.success) return { ok: false, findings: shapeFindings(shape.error.issues, data) };
  const pack = shape.data;
  const findings = [
    ...repeatedKeys(pack),
    ...calendarFindings(pack),
    ...bandFindings(pack),
    ...effectiveFindings(pack),
    ...ruleFindings(pack, known),
    ...measureFindings(pack, known),
    ...scorecardFindings(pack),
    ...ritualFindings(pack),
  ];
  return findings.length === 0 ? { ok: true, pack } : { ok: false, findings };
};
