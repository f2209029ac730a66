import { useQuery } from '@tanstack/react-query';
import { PasswordField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { goInside } from './after-sign-in.ts';
import { EntryFrame } from './entry-frame.tsx';
import { checkPassword } from './password-rule.ts';
import { usePeopleSay } from './people-texts.ts';
import { acceptInvitation, lookAtInvitation } from './sign-in-doors.ts';

/** Someone invited chooses name and password and is in. */
export default function InvitationPage() {
  const say = usePeopleSay();
  const token = location.hash.slice(1);
  const query = useQuery({ queryKey: ['invitation', token], queryFn: () => lookAtInvitation(token), retry: false });
  return (
    <EntryFrame
      title={say('invitation.title')}
      sentence={query.data && say('invitation.sentence', { email: query.data.email })}
    >
      <Loaded query={query} skeleton={<RowsSkeleton count={2} />}>
        {() => (
          <Form
            check={({ password = '' }) => checkPassword('password', password)}
            onSubmit={async ({ name = '', password = '' }) => {
              await acceptInvitation(token, name.trim(), password);
              goInside();
            }}
          >
            <TextField name="name" label={say('invitation.name')} autoComplete="name" required autoFocus />
            <PasswordField
              name="password"
              label={say('in.password')}
              hint={say('reset.hint')}
              autoComplete="new-password"
              required
            />
            <SubmitButton fullWidth>{say('invitation.submit')}</SubmitButton>
          </Form>
        )}
      </Loaded>
    </EntryFrame>
  );
}
