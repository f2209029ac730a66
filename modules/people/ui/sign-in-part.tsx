import { Button } from '@mantine/core';
import { SureButton } from '../../../platform/ui/form/sure-button.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../platform/ui/layout/context.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { ChangeRole } from './change-role.tsx';
import type { Entry } from './directory.ts';
import { LinkToPassOn } from './link-to-pass-on.tsx';
import { usePageSay } from './page-texts.ts';
import type { Invitation, Member } from './people-data.ts';
import styles from './people-page.module.css';
import { roleWords } from './roles.ts';
import { endSignIn, invite, withdrawInvitation } from './sign-ins.ts';
import { useSend } from './use-send.ts';

/** Whether and how somebody signs in; inviting, withdrawing and ending it. */
export function SignInPart({ entry, onGone }: { entry: Entry; onGone: () => void }) {
  const say = usePageSay();
  const send = useSend();
  const { person, member, invitation, email, role } = entry;
  const begin = async () => {
    try {
      await send(() => invite(email ?? '', role, person?.id ?? null));
      toast(say('done.invited', { email: email ?? '' }));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'red');
    }
  };
  return (
    <ContextPart title={say('panel.sign-in')}>
      <div className={styles.stack}>
        {member && <SignsIn {...{ member, entry }} onGone={() => !person && onGone()} />}
        {invitation && !member && <Invited {...{ invitation }} onAgain={begin} onGone={() => !person && onGone()} />}
        {!member && !invitation && <p>{say(email ? 'sign-in.not' : 'sign-in.no-email')}</p>}
        {!member && !invitation && email && !person?.leftOn && (
          <div className={styles.acts}>
            <Button variant="default" size="compact-md" onClick={() => void begin()}>
              {say('act.invite')}
            </Button>
          </div>
        )}
      </div>
    </ContextPart>
  );
}

function SignsIn({ member, entry, onGone }: { member: Member; entry: Entry; onGone: () => void }) {
  const say = usePageSay();
  const format = useFormat();
  const send = useSend();
  const viewer = useViewer();
  const { email, since, twoFactor, user } = member;
  const own = member.person === viewer.id || member.user === viewer.id;
  const end = async () => {
    await send(() => endSignIn(user));
    toast(say('done.ended', { name: entry.name }));
    onGone();
  };
  return (
    <>
      <p>
        {say('sign-in.has', { email, day: format.day(since) })}{' '}
        <span className={styles.note}>{say(twoFactor ? 'sign-in.two-factor' : 'sign-in.one-factor')}</span>
      </p>
      {own ? (
        <p className={styles.note}>{say('sign-in.you')}</p>
      ) : (
        <>
          {!entry.person && <ChangeRole {...{ member }} />}
          <SureButton question={say('sign-in.end-question', { name: entry.name })} keep={say('act.keep')} onSure={end}>
            {say('sign-in.end')}
          </SureButton>
        </>
      )}
    </>
  );
}

interface InvitedProps {
  invitation: Invitation;
  onAgain: () => Promise<void>;
  onGone: () => void;
}

function Invited({ invitation, onAgain, onGone }: InvitedProps) {
  const say = usePageSay();
  const format = useFormat();
  const send = useSend();
  const { id, email, role, expiresAt } = invitation;
  const withdraw = async () => {
    await send(() => withdrawInvitation(id)).catch((error: Error) => toast(error.message, 'red'));
    toast(say('done.withdrawn', { email }));
    onGone();
  };
  return (
    <>
      <p>{say('sign-in.invited', { email, role: roleWords(role), when: format.when(expiresAt) })}</p>
      <LinkToPassOn email={email} />
      <div className={styles.acts}>
        <Button variant="default" size="compact-md" onClick={() => void onAgain()}>
          {say('sign-in.again')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => void withdraw()}>
          {say('sign-in.withdraw')}
        </Button>
      </div>
    </>
  );
}
