import { memo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { deleteView } from '../routes/views.ts';
import { type Asked, askedIn, queryOf } from './asked.ts';
import { usePortfolioSay } from './portfolio-texts.ts';
import { type View, viewsQuery } from './queries.ts';
import styles from './views-bar.module.css';

/** Everybody's own ways of looking at the portfolio, and those shared with one's team. */
export const ViewsBar = memo(function ViewsBar({ asked, onAsk }: { asked: Asked; onAsk: (to: Asked) => void }) {
  const say = usePortfolioSay();
  const client = useQueryClient();
  const { data } = useQuery(viewsQuery);
  const query = queryOf(asked);
  const views = data?.items ?? [];
  const drop = async ({ id, name }: View) => {
    try {
      await call<typeof deleteView>('DELETE', '/api/v1/portfolio/views/:view', { params: { view: id } });
      toast(say('views.dropped', { name }));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'red');
    }
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  };
  if (views.length === 0) return null;
  return (
    <div className={styles.views} role="group" aria-label={say('views.label')}>
      <button type="button" aria-pressed={query === ''} onClick={() => onAsk({})}>
        {say('views.all')}
      </button>
      {views.map((view) => (
        <span key={view.id} className={styles.view} data-on={view.query === query || undefined}>
          <button
            type="button"
            aria-pressed={view.query === query}
            title={view.own ? undefined : say('views.by', { name: view.by })}
            onClick={() => onAsk(askedIn(view.query))}
          >
            {view.name}
            {view.team && <small> {view.team.name}</small>}
          </button>
          {view.own && view.query === query && (
            <button type="button" aria-label={say('views.drop', { name: view.name })} onClick={() => void drop(view)}>
              ×
            </button>
          )}
        </span>
      ))}
    </div>
  );
});
