import type { ReactNode } from 'react';
import type { Renewal, Summary } from '../queries.ts';
import { dayText, reasonName, riskWords, type Wording } from '../renewal-words.ts';
import styles from './renewal-part.module.css';

interface FactLinesProps {
  row: Renewal;
  summary: Summary;
  wording: Wording;
}

/** What is a fact, what was only said, what others like it did, how likely it is held to be: each under its own name. */
export function FactLines({ row, summary, wording }: FactLinesProps) {
  const { say, format } = wording;
  const risks = row.risks.map((risk) => riskWords(risk, row, wording));
  return (
    <dl className={styles.facts}>
      <Line name={say('panel.fact')}>{factOf(row, wording)}</Line>
      {row.renewal === null && (
        <>
          <Line name={say('panel.claim')}>
            {row.said ? <Said said={row.said} wording={wording} /> : say('panel.nothing-said')}
          </Line>
          {risks.length > 0 && <Line name={say('panel.why-risk')}>{risks.join(' · ')}</Line>}
          <Line name={say('panel.record')}>{recordOf(row, summary, wording)}</Line>
          <Line name={say('panel.likely')}>
            {row.chance === null ? say('panel.no-chance') : say('panel.chance', { share: format.percent(row.chance) })}
          </Line>
        </>
      )}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const factOf = ({ renewal, paid, daysLeft }: Renewal, { say, format, now }: Wording): string =>
  renewal
    ? say('panel.fact-renewed', {
        day: format.day(renewal.at, now),
        plan: renewal.plan ?? '',
        money: format.money(renewal.amount ?? 0),
      })
    : paid
      ? say('panel.fact-paid', { day: format.day(paid.at, now), money: format.money(paid.amount) })
      : say(daysLeft < 0 ? 'panel.fact-over' : 'panel.fact-open');

function Said({ said, wording }: { said: NonNullable<Renewal['said']>; wording: Wording }) {
  const { say, format, now } = wording;
  const words = [
    say(`panel.said-${said.says}`, { day: format.day(said.at, now), reason: reasonName(said.reason, wording) }),
    said.plan,
    said.paysBy && say('row.pays-by', { day: dayText(said.paysBy, wording) }),
    said.note,
    said.by && say('panel.noted-by', { name: said.by }),
  ].filter(Boolean);
  return (
    <>
      {words.join(' · ')}
      {said.says === 'yes' && <small className={styles.claim}>{say('panel.claim-only')}</small>}
    </>
  );
}

const recordOf = (row: Renewal, { records, bands }: Summary, { say }: Wording): string => {
  const record = records.find(({ band }) => band === row.account.band);
  const band = bands.find(({ key }) => key === row.account.band)?.name ?? row.account.band ?? '–';
  return record
    ? say('panel.record-line', { part: record.part, whole: record.whole, band: band.toLowerCase() })
    : say('panel.no-record');
};
