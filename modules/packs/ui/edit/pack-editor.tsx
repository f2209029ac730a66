import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../platform/http/client.ts';
import { Loaded } from '../../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import type { getDraft } from '../../routes/drafts.ts';
import type { getPackVersion } from '../../routes.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { doorsOf, heldDraft } from './draft-doors.ts';
import { EditProvider } from './edit-context.tsx';
import { EditorDesk } from './editor-desk.tsx';
import type { Answer } from '../../../../platform/http/client.ts';

interface PackEditorProps {
  tab: string;
  onTab: (tab: string) => void;
  onClose: () => void;
}

export const draftQuery = {
  queryKey: ['packs', 'draft'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call<typeof getDraft>('GET', '/api/v1/packs/draft', { signal }),
};

const look_ms = 20_000;

/** The pack as a page whose values are edited where they stand. What is changed is a draft until it is saved. */
export default function PackEditor(props: PackEditorProps) {
  const draft = useQuery({ ...draftQuery, refetchInterval: look_ms, staleTime: 0 });
  return (
    <Loaded query={draft} skeleton={<RowsSkeleton />}>
      {(started) => <Editing {...props} started={started} />}
    </Loaded>
  );
}

function Editing({ started, ...props }: PackEditorProps & { started: Answer<typeof getDraft> }) {
  const viewer = useViewer();
  // What the server had when one began; later looks only tell of others.
  const [keeper] = useState(() => {
    const { draft, version, pack } = started;
    const server = draft ?? { base: version, revision: 0, body: pack, findings: [], differences: [] };
    const held = heldDraft(viewer.id);
    const fits = held && held.base === server.base && held.revision === server.revision;
    const { base, revision, findings, differences } = server;
    const body = fits ? held.body : server.body;
    return new DraftKeeper(
      { base, revision, findings, differences, body, safety: fits ? 'sending' : 'kept' },
      doorsOf(viewer.id),
      server.body,
    );
  });
  const [base, setBase] = useState(keeper.state().base);
  const of = useQuery({
    queryKey: ['packs', 'version', base],
    queryFn: ({ signal }) =>
      call<typeof getPackVersion>('GET', '/api/v1/packs/versions/:version', { params: { version: base }, signal }),
    staleTime: Infinity,
  });
  return (
    <Loaded query={of} skeleton={<RowsSkeleton />}>
      {({ pack }) => (
        <EditProvider keeper={keeper} base={pack} measures={started.measures}>
          <EditorDesk {...props} started={started} onBase={setBase} />
        </EditProvider>
      )}
    </Loaded>
  );
}
