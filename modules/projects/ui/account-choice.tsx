import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import type { getSearchOf } from '../../search/index.ts';
import { useProjectSay } from './project-texts.ts';

/** The account that it is about, found as everywhere: a name, a reference, a number. */
export function AccountChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (account: string | null) => void;
}) {
  const say = useProjectSay();
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const { data } = useQuery({
    queryKey: ['search', q, 'account'],
    queryFn: ({ signal }) =>
      call<typeof getSearchOf>('GET', '/api/v1/search/:kind', { params: { kind: 'account' }, query: { q }, signal }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={say('form.account')}
      description={say('form.account-hint')}
      value={value}
      data={(data?.items ?? []).map(({ id, title }) => ({ value: id, label: title.text }))}
      searchable
      clearable
      // What the server found answers already, slips and all.
      filter={({ options }) => options}
      nothingFoundMessage={q.length > 1 && data ? say('form.account-none') : null}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
