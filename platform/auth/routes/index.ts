import type { AnyRoute } from '../../http/route.ts';
import * as firstRun from './first-run.ts';
import * as invitations from './invitations.ts';
import * as keys from './keys.ts';
import * as me from './me.ts';
import * as members from './members.ts';
import * as passkeys from './passkeys.ts';
import * as password from './password.ts';
import * as secondFactor from './second-factor.ts';
import * as signIn from './sign-in.ts';

/** Everything about signing in, in the order of the API's page. */
export const authRoutes: readonly AnyRoute[] = [
  firstRun,
  signIn,
  password,
  me,
  secondFactor,
  passkeys,
  invitations,
  members,
  keys,
].flatMap((file) => Object.values(file) as AnyRoute[]);
