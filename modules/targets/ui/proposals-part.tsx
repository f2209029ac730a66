import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { answerProposals } from '../routes/answer-proposals.ts';
import { readTarget } from './pasted.ts';
import { type Proposal, withUnit } from './sheet/book.ts';
import type { TargetsRead } from './targets-data.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './proposals.module.css';

/** The proposals that wait for the viewer: agreed as they are, with another figure, or given back with a note. */
export function ProposalsPart({ data }: { data: TargetsRead }) {
  const say = useTargetsSay();
  const waiting = data.proposals.filter(({ may_answer }) => may_answer);
  const answer = useAnswer(data.period);
  if (waiting.length === 0) return null;
  const agreeToAll = () =>
    answer.mutate(waiting.map(({ measure, subject }) => ({ measure, subject, answer: 'approve' })));
  return (
    <Section
      title={say('proposals.title', { count: waiting.length })}
      aside={
        waiting.length > 1 && (
          <Button size="compact-sm" variant="default" loading={answer.isPending} onClick={agreeToAll}>
            {say('proposals.all')}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {waiting.map((proposal) => (
          <ProposalRow key={`${proposal.measure} ${proposal.subject}`} data={data} proposal={proposal} />
        ))}
      </ul>
    </Section>
  );
}

type Answer = Parameters<typeof callAnswer>[1][number];

const callAnswer = (
  period: string,
  answers: { measure: string; subject: string; answer: 'approve' | 'return'; value?: number; note?: string }[],
) =>
  call<typeof answerProposals>('POST', '/api/v1/targets/answers', {
    body: { id: crypto.randomUUID(), period, answers },
  });

function useAnswer(period: string) {
  const say = useTargetsSay();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: Answer[]) => callAnswer(period, answers),
    onSuccess: ({ answered }) => toast(say('proposals.answered', { count: answered })),
    onError: (error) => toast(say('grid.failed', { reason: error.message }), 'red'),
    onSettled: () => Promise.all(['targets', 'scorecard'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

function ProposalRow({ data, proposal }: { data: TargetsRead; proposal: Proposal }) {
  const say = useTargetsSay();
  const { number } = useFormat();
  const answer = useAnswer(data.period);
  const [value, setValue] = useState(String(proposal.value ?? ''));
  const [note, setNote] = useState('');
  const { measure, subject } = proposal;
  const about = data.measures.find(({ key }) => key === measure);
  const set = data.cells.find((cell) => cell.measure === measure && cell.subject === subject)?.value ?? null;
  const who = [...data.people, ...data.teams].find(({ id }) => id === subject)?.name ?? '';
  const written = (amount: number) => withUnit(about?.unit ?? '', number(amount));
  const name = `${who}, ${about?.name ?? measure}`;
  const read = readTarget(value);
  const more = note.trim() === '' ? {} : { note: note.trim() };
  const agree = () =>
    typeof read === 'number' && answer.mutate([{ measure, subject, answer: 'approve', value: read, ...more }]);
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.quiet}>
          {say('proposals.line', { by: proposal.by ?? '', value: written(proposal.value ?? 0) })}
          {set !== null && ` ${say('proposals.set', { value: written(set) })}`}
          {proposal.note && ` “${proposal.note}”`}
        </span>
      </span>
      <input
        className={styles.value}
        inputMode="decimal"
        aria-label={say('proposals.value', { name })}
        aria-invalid={typeof read !== 'number' || undefined}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <input
        className={styles.note}
        aria-label={say('proposals.note', { name })}
        placeholder={say('proposals.note-here')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button size="compact-md" loading={answer.isPending} onClick={agree}>
        {read === proposal.value ? say('proposals.agree') : say('proposals.agree-with', { value })}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        onClick={() => answer.mutate([{ measure, subject, answer: 'return', ...more }])}
      >
        {say('proposals.return')}
      </Button>
    </li>
  );
}
