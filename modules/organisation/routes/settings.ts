import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { route } from '../../../platform/http/route.ts';
import { changeOrganisation, openContext } from '../store.ts';

const tag = 'Organisation';

const isLocale = (text: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
};

const currencies = new Set(Intl.supportedValuesOf('currency'));

const settings = z.object({ name: z.string(), zone: z.string(), locale: z.string(), currency: z.string() });

export const getOrganisation = route({
  method: 'GET',
  path: '/api/v1/organisation',
  permission: 'signed-in',
  summary: 'The organisation: its name, zone, locale and currency',
  tag,
  answer: settings,
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => (await openContext(tx, caller.tenant)).organisation),
});

/** The zone is not among what can be changed: every day that was counted, and every due date, was reckoned in it. */
export const patchOrganisation = route({
  method: 'PATCH',
  path: '/api/v1/organisation',
  permission: 'organisation.manage',
  summary: 'Change the name, locale or currency; what is left out stays',
  tag,
  body: z.strictObject({
    name: z.string().trim().min(1, 'Give a name').max(200).optional(),
    locale: z.string().max(35).refine(isLocale, 'Give a language tag, as in en-IN').optional(),
    currency: z
      .string()
      .refine((code) => currencies.has(code), 'Give an ISO 4217 code, as in INR')
      .optional(),
  }),
  answer: settings,
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, (tx) => changeOrganisation(tx, caller.tenant, body)),
});
