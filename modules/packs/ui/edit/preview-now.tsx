import { useEffect } from 'react';
import type { Answer } from '../../../../platform/http/client.ts';
import type { previewPack } from '../../routes/trials.ts';
import type { Body } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import { PromisesTable } from './promises-table.tsx';
import { Reckoned } from './reckoned.tsx';
import styles from './preview.module.css';
import { useTold } from './use-told.ts';

type Previewed = Answer<typeof previewPack>;

/** What the draft changes, and what that does to what is open now. */
export function NowPart({ draft, onOpen }: { draft: { base: number; pack: Body }; onOpen: (open: number) => void }) {
  const say = useEditSay();
  const told = useTold<Previewed>('/api/v1/packs/preview', draft);
  const touched = told.query.data?.preview.commitments.newDue ?? 0;
  useEffect(() => onOpen(touched), [touched, onOpen]);
  return (
    <Reckoned told={told}>
      {({ differences, preview }) => (
        <>
          <ul className={styles.differences}>
            {differences.map(({ path, kind, words }) => (
              <li key={`${kind} ${path}`}>{words}</li>
            ))}
          </ul>
          <h3 className={styles.label}>{say('preview.does')}</h3>
          {preview.words.length === 0 ? (
            <p className={styles.quiet}>{say('preview.nothing')}</p>
          ) : (
            <ul className={styles.words}>
              {preview.words.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {preview.commitments.rules.length > 1 && (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say('preview.rule')}</th>
                  <th scope="col">{say('preview.new-due')}</th>
                  <th scope="col">{say('preview.become-late')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.commitments.rules.map(({ rule, title, newDue, becomeLate }) => (
                  <tr key={rule}>
                    <th scope="row">{title}</th>
                    <td>{newDue}</td>
                    <td>{becomeLate}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <PromisesTable title={say('preview.month')} rows={preview.month} />
        </>
      )}
    </Reckoned>
  );
}
