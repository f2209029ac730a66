import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { call } from '../../../platform/http/client.ts';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { postView } from '../routes/views.ts';
import { type Asked, queryOf } from './asked.ts';
import { usePortfolioSay } from './portfolio-texts.ts';
import { viewsQuery } from './queries.ts';
import styles from './views-bar.module.css';

/** Keeps what is shown as a view, where it isn't one yet. */
export function OfferView({ asked }: { asked: Asked }) {
  const say = usePortfolioSay();
  const [saving, setSaving] = useState(false);
  const { data } = useQuery(viewsQuery);
  const query = queryOf(asked);
  if (!data || query === '' || data.items.some((view) => view.query === query)) return null;
  if (saving) return <SaveView query={query} teams={data.teams} onDone={() => setSaving(false)} />;
  return (
    <button type="button" className={styles.save} onClick={() => setSaving(true)}>
      {say('views.save')}
    </button>
  );
}

interface SaveViewProps {
  query: string;
  /** Teams that one may share it with. */
  teams: readonly { id: string; name: string }[];
  onDone: () => void;
}

/** A name for what is shown now, and for whom it is kept. */
function SaveView({ query, teams, onDone }: SaveViewProps) {
  const say = usePortfolioSay();
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    if (name === '') return;
    setBusy(true);
    try {
      const team = String(form.get('team') ?? '') || null;
      await call<typeof postView>('POST', '/api/v1/portfolio/views', { body: { id, name, query, team } });
      toast(say('views.saved', { name }));
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      onDone();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'red');
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      {/* It was asked for this very moment: what is typed next is its name. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <input name="name" maxLength={60} aria-label={say('views.name')} placeholder={say('views.name')} autoFocus />
      {teams.length > 0 && (
        <select name="team" aria-label={say('views.for')}>
          <option value="">{say('views.me')}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {say('views.team', { team: team.name })}
            </option>
          ))}
        </select>
      )}
      <Button type="submit" size="compact-sm" loading={busy}>
        {say('views.keep')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onDone}>
        {say('views.cancel')}
      </Button>
    </form>
  );
}
