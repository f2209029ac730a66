import { ChoiceField, SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { usePageSay } from './page-texts.ts';
import type { Member } from './people-data.ts';
import { roleChoices } from './roles.ts';
import { changeRole } from './sign-ins.ts';
import { useSend } from './use-send.ts';

/** Another role for a sign-in that is no person; a person's role is changed with the person. */
export function ChangeRole({ member }: { member: Member }) {
  const say = usePageSay();
  const send = useSend();
  const viewer = useViewer();
  return (
    <Form
      onSubmit={async ({ role = member.role }) => {
        await send(() => changeRole(member.user, role));
        toast(say('done.changed', { name: member.name }));
      }}
    >
      <ChoiceField
        name="role"
        label={say('field.role')}
        hint={say('field.role-hint')}
        start={member.role}
        choices={roleChoices(viewer.role, member.role)}
      />
      <SubmitButton variant="default">{say('act.save')}</SubmitButton>
    </Form>
  );
}
