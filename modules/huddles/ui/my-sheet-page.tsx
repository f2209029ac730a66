import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { Composer, type Composing } from './composer.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './pages.module.css';
import { SheetView } from './sheet-view.tsx';
import { boardQuery, sheetQuery, teamsQuery, useJoin } from './use-huddle.ts';

/** One's own sheet, to look through before the huddle: the same that the team will see. */
export default function MySheetPage() {
  const say = useHuddleSay();
  const viewer = useViewer();
  const { day } = useSearch({ strict: false }) as { day?: string };
  const teams = useQuery(teamsQuery);
  return (
    <Loaded query={teams} skeleton={<Waiting />}>
      {(found) => {
        const own = found.teams.find((team) => team.own);
        if (own) return <OwnSheet team={own} person={viewer.id} day={day} />;
        return (
          <Empty alone title={say('sheet.nobody')} action={<a href="/huddle">{say('sheet.team')}</a>}>
            {say('sheet.nobody-detail')}
          </Empty>
        );
      }}
    </Loaded>
  );
}

function Waiting() {
  const say = useHuddleSay();
  return (
    <Page title={say('my-sheet')}>
      <FiguresSkeleton count={3} />
      <RowsSkeleton count={6} />
    </Page>
  );
}

function OwnSheet({
  team,
  person,
  day,
}: {
  team: { id: string; huddleAt: string };
  person: string;
  day: string | undefined;
}) {
  const say = useHuddleSay();
  const query = useQuery(sheetQuery(team.id, person, day));
  const board = useQuery(boardQuery(team.id, day, 0));
  const join = useJoin(team.id);
  const [measure, setMeasure] = useState<string | null>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const me = board.data?.people.find(({ id }) => id === person);
  const lead = board.data?.people.find((each) => each.lead);
  const hereAlready = me?.presence === 'here' || me?.presence === 'late';
  const close = () => setComposing(null);
  return (
    <Page
      title={say('my-sheet')}
      sentence={say('sheet.sentence', { time: team.huddleAt })}
      actions={
        <>
          {me && !hereAlready && !day && (
            <button
              type="button"
              className={styles.act}
              data-main=""
              onClick={() => join.mutate({ id: crypto.randomUUID(), as: 'here' })}
            >
              {say('i-am-here')}
            </button>
          )}
          <button type="button" className={styles.act} onClick={() => setComposing({ kind: 'learning' })}>
            {say('sheet.share')}
          </button>
          <a className={styles.act} href="/huddle">
            {say('sheet.team')}
          </a>
        </>
      }
    >
      {composing && me && (
        <div className={styles.composer}>
          <Composer
            key={composing.kind}
            team={team.id}
            composing={composing}
            person={me}
            owners={board.data?.people ?? []}
            owner={lead && lead.id !== person ? lead.id : person}
            accounts={[]}
            onClose={() => {
              close();
              toast(say('saved'));
            }}
          />
        </div>
      )}
      {measure && (
        <ExplainPanel
          key={measure}
          team={team.id}
          person={person}
          measure={measure}
          day={day}
          onNext={() => setMeasure(null)}
          onClose={() => setMeasure(null)}
        />
      )}
      <Loaded query={query} skeleton={<FiguresSkeleton count={3} />}>
        {(sheet) => (
          <div className={styles.own}>
            <SheetView
              sheet={sheet}
              most={12}
              onFigure={setMeasure}
              onHelp={me ? (about, text) => setComposing({ kind: 'help', about, text }) : null}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
