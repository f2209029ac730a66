import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { ProblemError } from '../../../platform/http/client.ts';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { ProgressLine } from '../../../platform/ui/progress/progress-line.tsx';
import { kindsQuery, runQuery, sendFile } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';

/** The place where a file is handed in, by dropping it, by choosing it, or with the keyboard. */
export function DropFile({ onSent }: { onSent: (run: string) => void }) {
  const say = useImportSay();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; size: number; share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    setError(null);
    setSending({ name: file.name, size: file.size, share: 0 });
    try {
      const { run } = await sendFile(file, (share) => setSending({ name: file.name, size: file.size, share }));
      client.setQueryData(runQuery(run.id).queryKey, run);
      void client.invalidateQueries({ queryKey: ['imports'] });
      onSent(run.id);
    } catch (problem) {
      const why = problem instanceof ProblemError ? problem.faultAt('file') : undefined;
      setError(why ? new Error(why) : problem);
    } finally {
      setSending(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.intake}>
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <div className={styles.sending}>
            <ProgressLine
              label={say('drop.sending', { name: sending.name })}
              progress={{ done: Math.round(sending.share * 100), total: 100 }}
              left_seconds={null}
            />
          </div>
        ) : (
          <>
            <p className={styles.dropTitle}>{over ? say('drop.over') : say('drop.title')}</p>
            <p className={styles.dropHint}>{say('drop.hint')}</p>
            <Button onClick={() => input.current?.click()}>{say('drop.choose')}</Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('drop.choose')}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {error !== null && <ProblemState error={error} />}
      <KindList />
    </div>
  );
}

/** What can come in, each with a sample file to fill in. */
function KindList() {
  const say = useImportSay();
  const { data = [] } = useQuery(kindsQuery);
  if (data.length === 0) return null;
  return (
    <details className={styles.kinds}>
      <summary>{say('drop.kinds')}</summary>
      <ul>
        {data.map(({ key, title, sentence, fields }) => (
          <li key={key}>
            <strong>{title}</strong> <span>{sentence}</span>{' '}
            {fields.length > 0 && (
              <a href={`/api/v1/imports/kinds/${key}/template`} download>
                {say('drop.template')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
