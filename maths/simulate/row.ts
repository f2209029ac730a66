/** One cell of a file. Empty text is an empty cell. */
export type Cell = string | number;

/** The files of a company and their columns, in writing order. Master.csv and queue_log have no header line. */
export const columns = {
  'teams.csv': ['team_id', 'name', 'parent_team_id', 'lead_id', 'huddle_at', 'zone'],
  'people.csv': [
    'person_id',
    'name',
    'email',
    'phone',
    'role',
    'team_id',
    'reports_to',
    'joined_on',
    'left_on',
    'zone',
  ],
  'accounts.csv': [
    ...['account_id', 'name', 'tier', 'region', 'city', 'segment', 'products', 'phone', 'email', 'address'],
    ...['latitude', 'longitude', 'zone', 'opened_on', 'seats'],
  ],
  'contacts.csv': [
    ...['contact_id', 'account_id', 'name', 'job', 'phone', 'email', 'decides'],
    ...['preferred_channel', 'preferred_hours'],
  ],
  'assignments.csv': ['account_id', 'person_id', 'from', 'to', 'reason'],
  'subscriptions.csv': [
    ...['subscription_id', 'account_id', 'product', 'plan', 'amount', 'currency', 'term_months'],
    ...['starts_on', 'ends_on', 'previous_subscription_id', 'sold_by', 'signed_at'],
  ],
  'payments.csv': [
    ...['payment_id', 'account_id', 'subscription_id', 'amount', 'currency', 'realised_at', 'method', 'reference'],
  ],
  'usage.csv': ['account_id', 'reading_on', 'metric', 'value'],
  'interactions.csv': [
    ...['interaction_id', 'account_id', 'person_id', 'happened_at', 'channel', 'purpose', 'outcome', 'minutes'],
    ...['happiness', 'note', 'promised', 'promised_by', 'next_at', 'next_channel', 'next_purpose', 'next_agenda'],
    ...['next_expected', 'entered_at', 'keeps'],
  ],
  'trainings.csv': ['training_id', 'account_id', 'person_id', 'trainee', 'module', 'completed_at'],
  'profiles.csv': ['milestone_id', 'account_id', 'person_id', 'milestone', 'reached_at'],
  'stages.csv': ['stage_id', 'account_id', 'stage', 'since', 'reason', 'lesson'],
  'cases.csv': [
    ...['case_id', 'account_id', 'person_id', 'opened_at', 'channel', 'reason', 'subject', 'priority'],
    ...['resolved_at', 'resolution', 'csat'],
  ],
  'quality.csv': [
    ...['audit_id', 'person_id', 'interaction_id', 'audited_at', 'medium', 'score', 'critical', 'auditor_id'],
  ],
  'attendance.csv': ['team_id', 'date', 'person_id', 'joined_at', 'excused'],
  'learnings.csv': ['learning_id', 'person_id', 'shared_at', 'kind', 'text', 'account_id'],
  'targets.csv': ['target_id', 'person_id', 'team_id', 'measure', 'month', 'target'],
  'holidays.csv': ['date', 'name'],
} as const satisfies Record<string, readonly string[]>;

export type CsvName = keyof typeof columns;

/** `Master.csv` is Asterisk's call record; `queue_log` becomes one file per month, by the row's time. */
export type FileName = CsvName | 'Master.csv' | 'queue_log';

/** `at` is the local second by which rows of one file are ordered within a day. */
export interface Row {
  file: FileName;
  at: number;
  cells: readonly Cell[];
}

/** Gathers the rows of one day and gives them back in time order. Rows of the same second keep their order. */
export class Sheet {
  private rows: Row[] = [];

  add(file: FileName, at: number, cells: readonly Cell[]): void {
    this.rows.push({ file, at, cells });
  }

  take(): Row[] {
    const rows = this.rows.sort((a, b) => a.at - b.at);
    this.rows = [];
    return rows;
  }
}
