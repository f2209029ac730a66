import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import styles from './held.module.css';
import type { HeldRead } from './queries.ts';
import { useReviewSay } from './review-texts.ts';

/** What was said in a held review, and what became of the actions that it agreed. */
export function HeldWords({ review }: { review: HeldRead }) {
  const say = useReviewSay();
  const format = useFormat();
  const { held, notes, actions } = review;
  const figure = (key: string | null) => held.measures.find(({ measure }) => measure === key)?.name;
  const whose = (id: string | null) => held.people.find((person) => person.id === id)?.name ?? held.names.team;
  return (
    <>
      {notes.length > 0 && (
        <Section title={say('held.said')}>
          <ul className={styles.words}>
            {notes.map((note) => (
              <li key={note.id}>
                <strong>{[whose(note.person), figure(note.measure)].filter(Boolean).join(', ')}</strong> {note.text}
                {note.account && <a href={`/accounts/${note.account.id}`}> {note.account.name}</a>}
                {note.by && whose(note.person) !== note.by.name && <small> {note.by.name}</small>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {actions.length > 0 && (
        <Section title={say('held.agreed')}>
          <ul className={styles.words}>
            {actions.map((action) => (
              <li key={action.action}>
                <Chip tone={action.state === 'done' ? 'green' : 'neutral'}>{say(`action.${action.state}`)}</Chip>{' '}
                {action.text}
                <small>
                  {' '}
                  {[
                    action.owner?.name ?? '',
                    say('action-due', { when: format.when(action.dueAt) }),
                    action.carried > 0 ? say('carried', { count: action.carried }) : '',
                    action.said,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
