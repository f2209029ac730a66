import type { Role } from '../../../catalogue/permissions.ts';
import type { inviteMember, withdraw } from '../../../platform/auth/routes/invitations.ts';
import type { editMember, removeMember } from '../../../platform/auth/routes/members.ts';
import { call } from '../../../platform/http/client.ts';

/** Invites somebody by mail; `person` is who they will be in the organisation. @throws {ProblemError} */
export const invite = (email: string, role: string, person: string | null) =>
  call<typeof inviteMember>('POST', '/api/v1/invitations', { body: { email, role: role as Role, person } });

export const withdrawInvitation = (invitation: string) =>
  call<typeof withdraw>('DELETE', '/api/v1/invitations/:invitation', { params: { invitation } });

/** Gives a sign-in another role; its sessions end. @throws {ProblemError} 403, 409 */
export const changeRole = (user: string, role: string) =>
  call<typeof editMember>('PATCH', '/api/v1/members/:user', { params: { user }, body: { role: role as Role } });

export const endSignIn = (user: string) =>
  call<typeof removeMember>('DELETE', '/api/v1/members/:user', { params: { user } });
