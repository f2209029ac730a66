import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { call } from '../../../../platform/http/client.ts';
import type { getAccounts } from '../../../account-page/index.ts';
import { useTodaySay } from '../today-texts.ts';
import styles from './add.module.css';

const shown = 6;

/** Which account: a few letters, Enter for the first, or the arrow keys through the others. */
export function FindAccount({ onFound }: { onFound: (account: string) => void }) {
  const say = useTodaySay();
  const id = useId();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['accounts', 'find', wanted],
    queryFn: ({ signal }) =>
      call<typeof getAccounts>('GET', '/api/v1/accounts', { query: { text: wanted, limit: shown }, signal }),
    placeholderData: (before) => before,
  });
  const found = data?.items ?? [];
  return (
    <form
      className={styles.find}
      onSubmit={(event) => {
        event.preventDefault();
        if (found[0]) onFound(found[0].id);
      }}
    >
      <label htmlFor={id}>{say('add.account')}</label>
      <input
        id={id}
        autoFocus
        type="search"
        autoComplete="off"
        placeholder={say('add.account-placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul>
        {found.map(({ id: account, name, city }) => (
          <li key={account}>
            <button type="button" onClick={() => onFound(account)}>
              {name} {city && <small>{city}</small>}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
