import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ListAndPanel } from '../../../../platform/ui/layout/list-and-panel.tsx';
import { useDocked } from '../../../../platform/ui/layout/use-docked.ts';
import { Loaded } from '../../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { useMay, useViewer } from '../../../../platform/ui/viewer.tsx';
import { useAccountSay } from '../account-texts.ts';
import { sendTalk } from '../log/send-talk.ts';
import { TalkForm } from '../log/talk-form.tsx';
import { useLeaveField } from '../log/talk-keys.ts';
import { contextQuery, type AccountContext } from '../queries.ts';
import { AccountBody } from './account-body.tsx';
import { AccountHead } from './account-head.tsx';
import { AccountSide } from './account-side.tsx';

/** One account: what runs, how far the way in is, how it is used, all that happened, and the log at hand. */
export default function AccountPage() {
  const { account } = useParams({ strict: false }) as { account: string };
  const query = useQuery(contextQuery(account));
  const skeleton = (
    <Page title={'\u00a0'}>
      <RowsSkeleton count={10} />
    </Page>
  );
  return (
    <Loaded query={query} skeleton={skeleton}>
      {(context) => <Account key={context.account.id} context={context} />}
    </Loaded>
  );
}

function Account({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  const may = useMay();
  const docked = useDocked();
  const client = useQueryClient();
  const viewer = useViewer();
  const wanted = new URLSearchParams(location.search);
  const doing = wanted.get('do');
  const [asked, setAsked] = useState(doing !== null);
  useEffect(() => {
    if (doing === 'plan') document.querySelector<HTMLElement>('[data-field=next]')?.focus();
  }, [doing]);
  const { account } = context;
  const open = docked || asked;
  const close = () => setAsked(false);
  useLeaveField(close, account.name);
  const log = may('interactions.log') && (
    <TalkForm
      context={context}
      occasion={occasionOf(context, wanted.get('about'))}
      onSave={(talk) => {
        close();
        sendTalk(talk, { person: viewer.id, client, onSettled: () => undefined });
      }}
    />
  );
  return (
    <ListAndPanel
      label={account.name}
      onClose={close}
      panel={open ? <AccountSide context={context} /> : null}
      foot={open && log}
    >
      <Page
        title={account.name}
        sentence={<AccountHead context={context} />}
        actions={!docked && log && <Button onClick={() => setAsked(true)}>{say('page.log')}</Button>}
      >
        <AccountBody context={context} />
      </Page>
    </ListAndPanel>
  );
}

/** What a talk from this page is most likely about: what brought one here, else what runs out first. */
function occasionOf({ commitments }: AccountContext, about: string | null) {
  if (about !== null) return { purpose: about };
  const first = commitments.find(({ state }) => state === 'open');
  const { purpose, channel } = first?.details ?? {};
  return {
    programme: first?.programme,
    rule: first?.rule,
    purpose: typeof purpose === 'string' ? purpose : undefined,
    channel: typeof channel === 'string' ? channel : undefined,
  };
}
