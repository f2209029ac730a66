import { mayGrant, roles, type Role } from '../../../catalogue/permissions.ts';
import { pageSay } from './page-texts.ts';

/** The role in words. */
export const roleWords = (role: string): string => (isRole(role) ? pageSay(`role.${role}`) : role);

/** The roles that a viewer may give, to choose from; `held` stays among them even where the viewer could not give it. */
export const roleChoices = (viewer: string, held?: string): { value: string; label: string }[] =>
  roles
    .filter((role) => role === held || (isRole(viewer) && mayGrant(viewer, role)))
    .map((role) => ({ value: role, label: roleWords(role) }));

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
