export { createAuth, type Auth, type AuthOptions } from './auth.ts';
export {
  allTenants,
  createOrganisation,
  isFirstRun,
  newOrganisation,
  type Furnish,
  type MadeOrganisation,
  type NewOrganisation,
} from './organisation.ts';
export { forgetExpired } from './credentials.ts';
export { acceptInvitation, invite } from './invitations.ts';
export { members } from './members.ts';
export { hashPassword, insertMember, insertUser } from './user.ts';
export { authRoutes } from './routes/index.ts';
