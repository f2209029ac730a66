import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../platform/ui/page/page.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { DropFile } from './drop-file.tsx';
import { History } from './history.tsx';
import { runQuery } from './import-data.ts';
import { useImportSay } from './import-texts.ts';
import { RunView } from './run-view.tsx';

/** Files come in here: dropped, understood, checked, imported, and what could not be taken given back. */
export default function ImportPage() {
  const { run } = useSearch({ strict: false }) as { run?: string };
  const navigate = useNavigate();
  const open = (id: string | null): void => void navigate({ to: '.', search: (id ? { run: id } : {}) as never });
  return run ? <OneImport key={run} run={run} onLeave={() => open(null)} /> : <AllImports onOpen={open} />;
}

function AllImports({ onOpen }: { onOpen: (run: string) => void }) {
  const say = useImportSay();
  return (
    <Page title={say('page.title')} sentence={say('page.sentence')}>
      <DropFile onSent={onOpen} />
      <History onOpen={onOpen} />
    </Page>
  );
}

function OneImport({ run, onLeave }: { run: string; onLeave: () => void }) {
  const say = useImportSay();
  const query = useQuery(runQuery(run));
  const over = ['done', 'cancelled', 'failed'].includes(query.data?.state ?? '');
  return (
    <Page
      title={query.data?.fileName ?? say('page.title')}
      actions={
        <Button variant={over ? 'filled' : 'default'} onClick={onLeave}>
          {over ? say('run.other') : say('run.back')}
        </Button>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton count={6} />}>
        {(data) => <RunView run={data} />}
      </Loaded>
    </Page>
  );
}
