import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ownersQuery } from './queries.ts';

interface OwnerChoiceProps {
  label: string;
  value: string;
  onChange: (owner: string) => void;
  /** The label is only for those who can't see the place it stands in. */
  bare?: boolean;
}

/** Whose it is: anybody who works here, found by typing. */
export function OwnerChoice({ label, value, onChange, bare = false }: OwnerChoiceProps) {
  const { data } = useQuery(ownersQuery);
  return (
    <Select
      {...(bare ? { 'aria-label': label } : { label })}
      value={value}
      data={data ?? []}
      searchable
      allowDeselect={false}
      limit={60}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}
