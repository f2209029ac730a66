import type { Answer } from '../../../../platform/http/client.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import type { tryPack } from '../../routes/trials.ts';
import { useEditSay } from './edit-texts.ts';
import styles from './preview.module.css';

type Row = Answer<typeof tryPack>['promises'][number];

/** Promises kept as they were judged, and as they would have been: two bars on one scale for each rule. */
export function PromisesTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const say = useEditSay();
  const { percent } = useFormat();
  if (rows.length === 0) return null;
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{say('past.count')}</th>
          <th scope="col" data-wide="">
            {say('past.kept')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const judged = row.keptAfter + row.brokenAfter;
          const after = row.clockAfter === null || judged === 0 ? null : row.keptAfter / judged;
          return (
            <tr key={row.rule}>
              <th scope="row">{row.title}</th>
              <td>{row.promises}</td>
              <td data-wide="">
                <Bar label={row.clockBefore} share={row.keptBefore / row.promises} words={percent} />
                {row.clockAfter === null ? (
                  <span className={styles.quiet}>{say('past.off')}</span>
                ) : (
                  <Bar label={row.clockAfter} share={after} words={percent} anew />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Bar({
  label,
  share,
  words,
  anew,
}: {
  label: string;
  share: number | null;
  words: (share: number) => string;
  anew?: boolean;
}) {
  return (
    <span className={styles.bar} data-anew={anew}>
      <span className={styles.barLabel}>{label}</span>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
      <strong>{share === null ? '–' : words(share)}</strong>
    </span>
  );
}
