import type { ReactNode } from 'react';
import { Chip } from '../../../platform/ui/chip.tsx';
import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import styles from './portfolio-table.module.css';
import type { PortfolioSay } from './portfolio-texts.ts';
import type { Counts, PortfolioRow } from './queries.ts';
import { valueWords } from './wording.ts';

export interface Drawn {
  say: PortfolioSay;
  format: Format;
  bands: Counts['bands'];
  now: number;
}

export interface PortfolioColumn {
  /** Its name in the texts and, where it can be sorted by, in the address. */
  key:
    | 'name'
    | 'owner'
    | 'tier'
    | 'products'
    | 'stage'
    | 'band'
    | 'happiness'
    | 'money'
    | 'ends'
    | 'last'
    | 'plan'
    | 'late';
  sorts: boolean;
  /** Stands at the right, and sorts from the largest. */
  numeric?: boolean;
  /** How soon it gives way where there is little room: 1 first. None: it stays. */
  yields?: 1 | 2 | 3;
  cell: (row: PortfolioRow, drawn: Drawn) => ReactNode;
}

const dash = <span className={styles.faint}>–</span>;
const day_ms = 86_400_000;

function BandCell({ row, drawn: { say, bands } }: { row: PortfolioRow; drawn: Drawn }) {
  if (!row.band) return dash;
  const place = (band: string) => bands.findIndex(({ key }) => key === band);
  const tone = place(row.band) === 0 ? 'red' : place(row.band) === bands.length - 1 ? 'green' : 'neutral';
  const before = row.bandBefore;
  const rose = before !== null && place(row.band) > place(before);
  const words =
    before && say(rose ? 'cell.rising' : 'cell.falling', { band: valueWords('band', before, null, bands, say) });
  return (
    <span className={styles.band}>
      <Chip tone={tone}>{row.band}</Chip>
      {words && (
        <span role="img" aria-label={words} title={words} data-rose={rose}>
          {rose ? '↑' : '↓'}
        </span>
      )}
    </span>
  );
}

function PlanCell({ row, drawn: { say, format, now } }: { row: PortfolioRow; drawn: Drawn }) {
  if (row.planAt !== null && (row.standing === 'planned' || row.planAt > now))
    return (
      <span className={styles.two}>
        {format.day(row.planAt, now)}
        <small>{row.planAbout}</small>
      </span>
    );
  if (row.standing === 'excused')
    return (
      <span className={styles.two}>
        <span className={styles.quiet}>{say('cell.no-plan')}</span>
        <small>{row.noPlanBecause}</small>
      </span>
    );
  return (
    <span className={styles.two}>
      <span className={styles.missing}>{say('cell.no-plan')}</span>
      {row.planAt !== null && <small>{say('cell.past-plan', { when: format.day(row.planAt, now) })}</small>}
    </span>
  );
}

function ClocksCell({ row, drawn: { say } }: { row: PortfolioRow; drawn: Drawn }) {
  if (row.late > 0) return <span className={styles.late}>{say('cell.late', { late: row.late })}</span>;
  return row.open > 0 ? <span className={styles.quiet}>{say('cell.open', { open: row.open })}</span> : dash;
}

/** What matters of an account, from left to right. */
export const columns: readonly PortfolioColumn[] = [
  {
    key: 'name',
    sorts: true,
    cell: (row) => (
      <span className={styles.two}>
        <a href={`/accounts/${row.id}`} tabIndex={-1}>
          {row.name}
        </a>
        <small>{[row.key, row.city].filter(Boolean).join(' · ')}</small>
      </span>
    ),
  },
  {
    key: 'owner',
    sorts: true,
    yields: 2,
    cell: (row, { say }) => row.owner?.name ?? <span className={styles.missing}>{say('cell.nobody')}</span>,
  },
  { key: 'tier', sorts: true, yields: 1, cell: ({ tier }) => tier ?? dash },
  {
    key: 'products',
    sorts: false,
    yields: 1,
    cell: ({ products }) => products.join(', ') || dash,
  },
  {
    key: 'stage',
    sorts: true,
    yields: 1,
    cell: ({ stage }, { say }) => (
      <span className={stage === 'irate' || stage === 'lost' ? styles.late : undefined}>
        {valueWords('stage', stage, null, [], say)}
      </span>
    ),
  },
  { key: 'band', sorts: true, cell: (row, drawn) => <BandCell row={row} drawn={drawn} /> },
  {
    key: 'happiness',
    sorts: true,
    numeric: true,
    yields: 3,
    cell: ({ happiness }) =>
      happiness === null ? dash : <span className={happiness < 3 ? styles.late : undefined}>{happiness}</span>,
  },
  {
    key: 'money',
    sorts: true,
    numeric: true,
    yields: 2,
    cell: ({ yearly, currency }, { format }) =>
      yearly === null ? dash : format.moneyShort(yearly, currency ?? undefined),
  },
  {
    key: 'ends',
    sorts: true,
    numeric: true,
    yields: 2,
    cell: ({ endsOn }, { format, now }) => {
      if (endsOn === null) return dash;
      const at = Date.parse(endsOn);
      return (
        <span className={at - now < 30 * day_ms ? styles.soon : undefined}>
          {format.day(at + day_ms / 2, now).replace(/^\S+ /, '')}
        </span>
      );
    },
  },
  {
    key: 'last',
    sorts: true,
    numeric: true,
    yields: 3,
    cell: ({ lastContactAt }, { format, now, say }) =>
      lastContactAt === null ? (
        <span className={styles.missing}>{say('cell.never')}</span>
      ) : (
        format.day(lastContactAt, now).replace(/^\S+ /, '')
      ),
  },
  { key: 'plan', sorts: true, cell: (row, drawn) => <PlanCell row={row} drawn={drawn} /> },
  {
    key: 'late',
    sorts: true,
    numeric: true,
    cell: (row, drawn) => <ClocksCell row={row} drawn={drawn} />,
  },
];
