import { accounts } from './accounts.ts';
import { assignments } from './assignments.ts';
import { attendance } from './attendance.ts';
import { cases } from './cases.ts';
import { contacts } from './contacts.ts';
import { holidays } from './holidays.ts';
import { interactions } from './interactions.ts';
import type { ImportKind } from './kind.ts';
import { learnings } from './learnings.ts';
import { cdr, queueLog } from './logs.ts';
import { payments } from './payments.ts';
import { people } from './people.ts';
import { profiles } from './profiles.ts';
import { projects, projectSteps } from './projects.ts';
import { quality } from './quality.ts';
import { stagesKind } from './stages.ts';
import { subscriptions } from './subscriptions.ts';
import { targets } from './targets.ts';
import { teams } from './teams.ts';
import { trainings } from './trainings.ts';
import { usage } from './usage.ts';

/** Every kind of file, in the order in which a folder is imported: what others refer to comes first. */
export const kinds: readonly ImportKind[] = [
  holidays,
  teams,
  people,
  accounts,
  contacts,
  assignments,
  subscriptions,
  payments,
  usage,
  interactions,
  trainings,
  profiles,
  stagesKind,
  cases,
  quality,
  attendance,
  learnings,
  projects,
  projectSteps,
  targets,
  queueLog,
  cdr,
];

export const kindByKey: ReadonlyMap<string, ImportKind> = new Map(kinds.map((kind) => [kind.key, kind]));
