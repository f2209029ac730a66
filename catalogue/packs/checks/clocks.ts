import { finding, type Finding, type Path } from '../finding.ts';
import type { PackDuration, Rule } from '../schema.ts';

const day_seconds = 86_400;

/** Seconds of a duration that simply elapses; null for working days, which have no fixed length. */
const secondsOf = ({ seconds, minutes, hours, days }: PackDuration): number | null =>
  seconds ??
  (minutes === undefined ? null : minutes * 60) ??
  (hours === undefined ? null : hours * 3_600) ??
  (days === undefined ? null : days * day_seconds);

const wholeDays = (duration: PackDuration | undefined, path: Path): Finding[] =>
  duration?.days !== undefined && !Number.isInteger(duration.days)
    ? [finding([...path, 'days'], `${duration.days} days have no one meaning.`, 'Give whole days, or hours.')]
    : [];

const noWorkingDays = (duration: PackDuration | undefined, elapsed: boolean, path: Path): Finding[] =>
  duration?.workingDays !== undefined && elapsed
    ? [
        finding(
          [...path, 'workingDays'],
          'Working days need working time, but this clock runs on the wall.',
          'Write "elapsed: false" at the clock, or give days.',
        ),
      ]
    : [];

const clockFindings = ({ clock }: Rule, at: Path): Finding[] => {
  const path = [...at, 'clock'];
  const found: Finding[] = [];
  if (clock.within && clock.until !== undefined)
    found.push(
      finding([...path, 'until'], 'A clock has either "within" or "until", and this one has both.', 'Leave one out.'),
    );
  if (!clock.within && clock.until === undefined)
    found.push(
      finding(
        path,
        'This clock has no length.',
        'Give "within" (a duration) or "until" (the field with the promised time).',
      ),
    );
  if (clock.endOfDay && clock.until === undefined)
    found.push(
      finding(
        [...path, 'endOfDay'],
        '"endOfDay" belongs to a promised date.',
        'Give "until", or leave "endOfDay" out.',
      ),
    );
  if (clock.until !== undefined && !clock.elapsed)
    found.push(finding([...path, 'elapsed'], 'A promised time is a time on the wall.', 'Leave "elapsed" out.'));
  return [
    ...found,
    ...wholeDays(clock.within, [...path, 'within']),
    ...noWorkingDays(clock.within, clock.elapsed, [...path, 'within']),
  ];
};

const stepFindings = (rule: Rule, at: Path): Finding[] =>
  rule.escalations.flatMap((step, index) => {
    const path = [...at, 'escalations', index];
    if ((step.before === undefined) === (step.after === undefined))
      return [
        finding(path, 'A step comes either before or after the due time.', 'Give exactly one of "before" and "after".'),
      ];
    const side = step.before ? 'before' : 'after';
    const duration = (step.before ?? step.after)!;
    const found = [
      ...wholeDays(duration, [...path, side]),
      ...noWorkingDays(duration, rule.clock.elapsed, [...path, side]),
    ];
    const length = rule.clock.within && secondsOf(rule.clock.within);
    const ahead = step.before && secondsOf(step.before);
    if (length != null && ahead != null && ahead >= length && rule.clock.elapsed)
      found.push(
        finding(
          [...path, 'before'],
          'This step would come before the clock has begun.',
          'Make it shorter than the clock.',
        ),
      );
    return found;
  });

/** Clocks and escalation steps that have no meaning. */
export const clocksOf = (rule: Rule, at: Path): Finding[] => [...clockFindings(rule, at), ...stepFindings(rule, at)];
