import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useReading } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { putNoticeChoice } from '../routes.ts';
import { useNoticeSay } from './notice-texts.ts';
import styles from './notices.module.css';
import { type Choice, choiceQuery, noticesQuery, unreadQuery } from './queries.ts';
import { WhenMails } from './when-mails.tsx';

const topics = ['mine', 'team', 'handover', 'other'] as const;

/** What one hears of, where and when. Each change is saved as it is made. */
export function NoticeSettings() {
  const query = useQuery(choiceQuery);
  const client = useQueryClient();
  const [refusals, setRefusals] = useState(0);
  const { mutate } = useMutation({
    mutationFn: (body: Choice) => call<typeof putNoticeChoice>('PUT', '/api/v1/notices/choice', { body }),
    onError: async (error) => {
      toast(error.message, 'red');
      await client.invalidateQueries({ queryKey: choiceQuery.queryKey });
      setRefusals((count) => count + 1);
    },
    onSuccess: (saved) => {
      client.setQueryData(choiceQuery.queryKey, saved);
      void client.invalidateQueries({ queryKey: unreadQuery.queryKey });
      return client.invalidateQueries({ queryKey: noticesQuery.queryKey });
    },
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={5} />}>
      {(choice) => <Choices key={refusals} saved={choice} onChange={mutate} />}
    </Loaded>
  );
}

/** A box shows what was chosen in the same moment; one that waits for the server would jump back under the finger. */
function Choices({ saved, onChange }: { saved: Choice; onChange: (choice: Choice) => void }) {
  const [choice, setChoice] = useState(saved);
  const change = (part: Partial<Choice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    onChange(next);
  };
  const say = useNoticeSay();
  const { zone } = useReading();
  return (
    <>
      <Section title={say('choice.what')}>
        <table className={styles.choices}>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.hidden}>{say('choice.what')}</span>
              </th>
              <th scope="col">{say('choice.app')}</th>
              <th scope="col">{say('choice.mail')}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic}>
                <th scope="row">
                  {say(`topic.${topic}`)}
                  <small>{say(`topic.${topic}-hint`)}</small>
                </th>
                {(['app', 'mail'] as const).map((where) => (
                  <td key={where}>
                    <label>
                      <input
                        type="checkbox"
                        aria-label={say(`in-${where}`, { topic: say(`topic.${topic}`) })}
                        checked={choice[where][topic]}
                        disabled={where === 'mail' && choice.when === 'never'}
                        onChange={(event) =>
                          change({ [where]: { ...choice[where], [topic]: event.currentTarget.checked } })
                        }
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={say('choice.when')}>
        <WhenMails choice={choice} zone={zone} onChange={change} />
        <p className={styles.note}>{say('choice.to')}</p>
      </Section>
    </>
  );
}
