/**
 * What can be exported: columns by the names under which the import knows them, so that what goes out can come in
 * again. `$1` is the organisation, `$2` the ids of the people whose work may be seen (null: everyone's).
 */
export interface Export {
  title: string;
  columns: readonly string[];
  sql: string;
}

const at = (column: string): string => `to_char((${column}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ofAccount = (alias = 'a'): string =>
  `($2::uuid[] is null or ${alias}.owner_id is null or ${alias}.owner_id = any($2::uuid[]))`;

const ofPerson = (column: string): string => `($2::uuid[] is null or ${column} = any($2::uuid[]))`;

/** The customer's own reference of a row that stands for its fact, as it was imported; else the fact's id. */
const ownKey = (kind: string): string =>
  `case when f.external_id like '${kind}:%' then substr(f.external_id, ${kind.length + 2}) else f.id::text end`;

const joinAccount = (column: string, kind = 'join'): string =>
  `${kind} account a on a.tenant_id = $1 and a.id = ${column}`;
const joinPerson = (column: string, alias = 'p'): string =>
  `left join person ${alias} on ${alias}.tenant_id = $1 and ${alias}.id = ${column}`;

const columnsOf = (text: string): string[] => text.split(' ');

export const exports: Readonly<Record<string, Export>> = {
  teams: {
    title: 'Teams',
    columns: columnsOf('team_id name parent_team_id lead_id huddle_at zone'),
    sql: `select t.key, t.name, u.key, p.key, t.huddle_at, t.zone from team t
      left join team u on u.tenant_id = $1 and u.id = t.parent_id ${joinPerson('t.lead_id')}
      where t.tenant_id = $1 and ($2::uuid[] is null or true) order by t.key`,
  },
  people: {
    title: 'People',
    columns: columnsOf('person_id name email phone role team_id reports_to joined_on left_on zone'),
    sql: `select x.key, x.name, x.email, x.phone, x.role, t.key, p.key, x.joined_on, x.left_on, x.zone from person x
      left join team t on t.tenant_id = $1 and t.id = x.team_id ${joinPerson('x.reports_to')}
      where x.tenant_id = $1 and ($2::uuid[] is null or true) order by x.key`,
  },
  accounts: {
    title: 'Accounts',
    columns: columnsOf(
      'account_id name tier region city segment products phone email address latitude longitude zone opened_on seats',
    ),
    sql: `select a.key, a.name, a.tier, a.region, a.city, a.segment, array_to_string(a.products, ';'), a.phone, a.email,
        a.address, a.latitude, a.longitude, a.zone, a.opened_on, a.seats
      from account a where a.tenant_id = $1 and ${ofAccount()} order by a.key`,
  },
  contacts: {
    title: 'Contacts',
    columns: columnsOf('contact_id account_id name job phone email decides preferred_channel preferred_hours'),
    sql: `select c.key, a.key, c.name, c.job, c.phone, c.email, case when c.decides then 'yes' else 'no' end,
        c.preferred_channel, c.preferred_hours
      from contact c ${joinAccount('c.account_id')} where c.tenant_id = $1 and ${ofAccount()} order by c.key`,
  },
  assignments: {
    title: 'Assignments',
    columns: columnsOf('account_id person_id from to reason'),
    sql: `select a.key, p.key, ${at('s.from_at')}, ${at('s.said_to_at')}, s.reason
      from assignment s ${joinAccount('s.account_id')} ${joinPerson('s.person_id')}
      where s.tenant_id = $1 and ${ofAccount()} order by a.key, s.from_at, s.fact_id`,
  },
  subscriptions: {
    title: 'Subscriptions',
    columns: columnsOf(
      'subscription_id account_id product plan amount currency term_months starts_on ends_on previous_subscription_id sold_by signed_at',
    ),
    sql: `select s.key, a.key, s.product, s.plan, s.amount, s.currency, s.term_months, s.starts_on, s.ends_on, v.key, p.key,
        ${at('s.signed_at')}
      from subscription s ${joinAccount('s.account_id')} ${joinPerson('s.sold_by')}
      left join subscription v on v.tenant_id = $1 and v.id = s.previous_id
      where s.tenant_id = $1 and ${ofAccount()} order by s.key`,
  },
  payments: {
    title: 'Payments',
    columns: columnsOf('payment_id account_id subscription_id amount currency realised_at method reference'),
    sql: `select m.key, a.key, s.key, m.amount, m.currency, ${at('m.at')}, m.method, m.reference
      from payment m ${joinAccount('m.account_id')}
      left join subscription s on s.tenant_id = $1 and s.id = m.subscription_id
      where m.tenant_id = $1 and ${ofAccount()} order by m.at, m.key`,
  },
  usage: {
    title: 'Usage readings',
    columns: columnsOf('account_id reading_on metric value'),
    sql: `select a.key, ${at('u.read_at')}, u.metric, u.value from usage_reading u ${joinAccount('u.account_id')}
      where u.tenant_id = $1 and ${ofAccount()} order by u.read_at, a.key, u.metric`,
  },
  interactions: {
    title: 'Interactions',
    columns: columnsOf(
      'interaction_id account_id person_id happened_at channel purpose outcome minutes happiness note promised promised_by next_at next_channel next_purpose next_agenda next_expected entered_at',
    ),
    sql: `select ${ownKey('interactions')}, a.key, p.key, ${at('i.at')}, i.channel, i.purpose, i.outcome, i.minutes,
        i.happiness, i.note, q.payload->>'text', q.payload->>'by', i.next->>'at', i.next->>'channel', i.next->>'purpose',
        i.next->>'agenda', i.next->>'expected', f.payload->>'entered_at'
      from interaction i join fact f on f.tenant_id = $1 and f.id = i.id ${joinAccount('i.account_id')}
      ${joinPerson('i.person_id')}
      left join fact q on q.tenant_id = $1 and q.source = f.source and q.external_id = f.external_id || ':promise'
      where i.tenant_id = $1 and (${ofAccount()} or i.person_id = any($2::uuid[])) order by i.at, i.id`,
  },
  trainings: {
    title: 'Trainings',
    columns: columnsOf('training_id account_id person_id trainee module completed_at'),
    sql: `select ${ownKey('trainings')}, a.key, p.key, t.trainee, t.module, ${at('t.at')}
      from training t join fact f on f.tenant_id = $1 and f.id = t.id ${joinAccount('t.account_id')}
      ${joinPerson('t.person_id')} where t.tenant_id = $1 and ${ofAccount()} order by t.at, t.id`,
  },
  profiles: {
    title: 'Milestones',
    columns: columnsOf('milestone_id account_id person_id milestone reached_at'),
    sql: `select ${ownKey('profiles')}, a.key, p.key, m.milestone, ${at('m.at')}
      from milestone m join fact f on f.tenant_id = $1 and f.id = m.id ${joinAccount('m.account_id')}
      ${joinPerson('m.person_id')} where m.tenant_id = $1 and ${ofAccount()} order by m.at, m.id`,
  },
  stages: {
    title: 'Stages of accounts',
    columns: columnsOf('stage_id account_id stage since reason lesson'),
    sql: `select ${ownKey('stages')}, a.key, t.value, ${at('t.from_at')}, f.payload->>'reason', f.payload->>'lesson'
      from account_state t join fact f on f.tenant_id = $1 and f.id = t.fact_id ${joinAccount('t.account_id')}
      where t.tenant_id = $1 and t.aspect = 'lifecycle' and ${ofAccount()} order by t.from_at, t.fact_id`,
  },
  cases: {
    title: 'Cases',
    columns: columnsOf(
      'case_id account_id person_id opened_at channel reason subject priority resolved_at resolution csat status',
    ),
    sql: `select c.key, a.key, p.key, ${at('c.opened_at')}, c.channel, c.reason, c.subject, c.priority,
        ${at('c.resolved_at')}, c.resolution, c.csat, c.status
      from support_case c ${joinAccount('c.account_id')} ${joinPerson('c.person_id')}
      where c.tenant_id = $1 and ${ofAccount()} order by c.opened_at, c.key`,
  },
  calls: {
    title: 'Calls',
    columns: columnsOf(
      'call account_id person_id at direction outcome answered talk_seconds wait_seconds queue number agent',
    ),
    sql: `select c.key, a.key, p.key, ${at('c.at')}, c.direction, c.outcome, c.answered, c.talk_seconds, c.wait_seconds,
        c.queue, c.number, c.agent
      from call c ${joinAccount('c.account_id', 'left join')} ${joinPerson('c.person_id')}
      where c.tenant_id = $1 and (${ofAccount()} or c.person_id = any($2::uuid[])) order by c.at, c.key`,
  },
  quality: {
    title: 'Quality audits',
    columns: columnsOf('audit_id person_id interaction_id audited_at medium score critical auditor_id'),
    sql: `select ${ownKey('quality')}, p.key, q.interaction_key, ${at('q.at')}, q.medium, q.score,
        case when q.critical then 'yes' else 'no' end, u.key
      from quality_audit q join fact f on f.tenant_id = $1 and f.id = q.id ${joinPerson('q.person_id')}
      ${joinPerson('q.auditor_id', 'u')} where q.tenant_id = $1 and ${ofPerson('q.person_id')} order by q.at, q.id`,
  },
  attendance: {
    title: 'Huddle attendance',
    columns: columnsOf('team_id date person_id joined_at excused'),
    sql: `select t.key, d.day, p.key,
        case when d.present then ${at("d.at + d.minutes_late * interval '1 minute'")} end,
        case when d.excused then 'yes' else 'no' end
      from attendance d join team t on t.tenant_id = $1 and t.id = d.team_id ${joinPerson('d.person_id')}
      where d.tenant_id = $1 and ${ofPerson('d.person_id')} order by d.day, t.key, p.key`,
  },
  learnings: {
    title: 'Learnings',
    columns: columnsOf('learning_id person_id shared_at kind text account_id'),
    sql: `select ${ownKey('learnings')}, p.key, ${at('l.at')}, l.kind, l.text, a.key
      from learning l join fact f on f.tenant_id = $1 and f.id = l.id ${joinPerson('l.person_id')}
      ${joinAccount('l.account_id', 'left join')} where l.tenant_id = $1 and ${ofPerson('l.person_id')} order by l.at, l.id`,
  },
  projects: {
    title: 'Projects',
    columns: columnsOf('project_id person_id name aim account_id started_at closed_at cancelled_at ended_with'),
    sql: `select j.key, p.key, j.name, j.aim, a.key, ${at('j.started_at')},
        case when j.state = 'closed' then ${at('j.ended_at')} end,
        case when j.state = 'cancelled' then ${at('j.ended_at')} end, j.end_note
      from project j ${joinPerson('j.owner_id')} ${joinAccount('j.account_id', 'left join')}
      where j.tenant_id = $1 and j.name is not null
        and ($2::uuid[] is null or j.people && $2::text[] or a.owner_id = any($2::uuid[])) order by j.started_at, j.key`,
  },
  'project-steps': {
    title: 'Steps of projects',
    columns: columnsOf('step_id project_id person_id text account_id set_at by done_at dropped_at moved_to reason'),
    sql: `select m.key, j.key, p.key, m.text, a.key, ${at('m.set_at')}, m.by_day,
        case when m.state = 'done' then ${at('m.ended_at')} end,
        case when m.state = 'dropped' then ${at('m.ended_at')} end, ${at('m.moved_to')}, m.reason
      from project_milestone m join project j on j.tenant_id = $1 and j.id = m.project_id
      ${joinPerson('m.owner_id')} ${joinAccount('j.account_id', 'left join')}
      where m.tenant_id = $1 and ($2::uuid[] is null or j.people && $2::text[] or a.owner_id = any($2::uuid[]))
      order by j.key, m.by_day, m.key`,
  },
  targets: {
    title: 'Targets',
    columns: columnsOf('target_id person_id team_id measure month target'),
    sql: `select g.fact_id, p.key, t.key, g.measure, g.period, g.value
      from target g ${joinPerson('g.subject_id')} left join team t on t.tenant_id = $1 and t.id = g.subject_id
      where g.tenant_id = $1 and ($2::uuid[] is null or g.subject = 'team' or g.subject_id = any($2::uuid[]))
      order by g.period, g.measure, p.key, t.key`,
  },
  holidays: {
    title: 'Holidays',
    columns: columnsOf('date name'),
    sql: `select day, name from holiday where tenant_id = $1 and ($2::uuid[] is null or true) order by day`,
  },
  commitments: {
    title: 'Commitments',
    columns: columnsOf(
      'commitment_id programme rule title account_id owner_id opened_at first_due_at due_at closed_at state outcome moves told_before_due',
    ),
    sql: `select c.id, c.programme, c.rule, c.title, a.key, p.key, ${at('c.opened_at')}, ${at('c.first_due_at')},
        ${at('c.due_at')}, ${at('c.closed_at')}, c.state, c.outcome, c.moves, c.told_before_due
      from commitment c ${joinAccount('c.account_id', 'left join')} ${joinPerson('c.owner_id')}
      where c.tenant_id = $1 and (${ofAccount()} or c.owner_id = any($2::uuid[])) order by c.opened_at, c.id`,
  },
  facts: {
    title: 'Facts',
    columns: columnsOf('id type happened_at recorded_at source external_id channel actor corrects payload'),
    sql: `select f.id, f.type, ${at('f.happened_at')}, ${at('f.recorded_at')}, f.source, f.external_id, f.channel, f.actor,
        f.corrects, f.payload
      from fact f ${joinAccount('f.account_id', 'left join')}
      where f.tenant_id = $1 and ($2::uuid[] is null or f.person_id = any($2::uuid[])
        or (f.account_id is not null and ${ofAccount()})) order by f.seq`,
  },
};
