import { useEffect, useRef } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import type { Run } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';
import { NoticeList } from './notice-list.tsx';

/** What a check has found: a sentence with the numbers, then the reasons, the commonest first. */
export function FindingsPart({ findings }: { findings: NonNullable<Run['findings']> }) {
  const say = useImportSay();
  const format = useFormat();
  const here = useRef<HTMLDivElement>(null);
  // The button stands at the foot of the page, and what it found at the head.
  useEffect(() => void here.current?.scrollIntoView({ block: 'nearest' }), [findings]);
  return (
    <Section title={say('found.title')}>
      <div ref={here} className={styles.findings} role="status">
        <p className={styles.outcome} data-good={findings.refused === 0 || undefined}>
          {findings.sentence} {findings.refused === 0 && say('found.all-good')}
        </p>
        {findings.groups.length > 0 && (
          <>
            <h3 className={styles.small}>{say('found.why')}</h3>
            <ul className={styles.reasons}>
              {findings.groups.map(({ reason, count, lines }) => (
                <li key={reason}>
                  <b>{format.number(count)}</b>
                  <span>
                    {reason} <small>{say('found.line', { count, lines: lines.map(format.number).join(', ') })}</small>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {findings.notices.length > 0 && (
          <>
            <h3 className={styles.small}>{say('found.odd')}</h3>
            <NoticeList notices={findings.notices} />
          </>
        )}
      </div>
    </Section>
  );
}
