import { randomUUID } from 'node:crypto';
import { fileForm } from './client.ts';
import type { Organisation } from './organisation.ts';
import { password } from './organisation.ts';
import type { Sample } from './sample.ts';

interface Override {
  /** What the shape of a route alone doesn't tell of a request that it takes. */
  sample?: (of: Organisation) => Partial<Sample>;
  /** What an administrator's sample is answered with, where that can't be a success, and why. */
  answers?: { status: number; because: string };
}

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();
const justNow = (): string => new Date(Date.now() - 60_000).toISOString();
const period = new Date().toISOString().slice(0, 7);
const setUp = { status: 404, because: 'Kept is set up already' };
const noKnownLink = { status: 410, because: 'the link is invented' };
const renamed = { path: 'name', value: 'Renamed' };
const fileType = fileForm('').headers!['content-type']!;
const everyTopic = { mine: true, team: true, handover: true, other: true };
const agreement = ({ ids }: Organisation) => ({
  body: { id: randomUUID(), person: ids.person, owner: ids.person, text: 'Agreed', by: tomorrow() },
});

const heldReview = ({ ids }: Organisation) => ({
  params: { team: ids.team, ritual: 'monthly-review', period: '2026-10' },
});

/** Routes whose samples need more than their shape, or whose samples can't succeed. */
export const overrides: Record<string, Override> = {
  'POST /api/v1/first-run': { answers: setUp },
  'GET /api/v1/first-run': { answers: setUp },
  'GET /api/v1/first-run/packs': { answers: setUp },
  'POST /api/v1/sign-in': {
    sample: ({ mark }) => ({ body: { email: `agent@${mark.toLowerCase()}.example`, password } }),
  },
  'POST /api/v1/sign-in/code': { answers: { status: 409, because: 'no sign-in waits for a code' } },
  'POST /api/v1/sign-in/backup-code': { answers: { status: 409, because: 'no sign-in waits for a code' } },
  'POST /api/v1/sign-in/passkey': { answers: { status: 401, because: 'no passkey answers here' } },
  'POST /api/v1/me/passkeys': { answers: { status: 401, because: 'no authenticator answers here' } },
  'POST /api/v1/me/second-factor/confirm': { answers: { status: 401, because: 'the code is invented' } },
  'POST /api/v1/me/second-factor/backup-codes': { answers: { status: 409, because: 'it is not on' } },
  'POST /api/v1/password/reset': { answers: noKnownLink },
  'POST /api/v1/invitation/read': { answers: noKnownLink },
  'POST /api/v1/invitation/accept': { answers: noKnownLink },
  'PATCH /api/v1/members/:user': { sample: () => ({ body: { role: 'agent' } }) },
  'POST /api/v1/keys': { sample: () => ({ body: { name: 'Sample', scopes: ['accounts.read'] } }) },
  'POST /api/v1/interactions': {
    sample: ({ ids }) => ({
      body: {
        ...{ id: randomUUID(), account: ids.account, happenedAt: justNow() },
        ...{ channel: 'call', purpose: 'welcome', outcome: 'reached', next: { at: tomorrow() } },
      },
    }),
  },
  'PUT /api/v1/notices/choice': {
    sample: () => ({ body: { app: everyTopic, mail: everyTopic, when: 'daily', at: '08:30', quiet: true } }),
  },
  'GET /api/v1/onboarding': { sample: () => ({ query: { subject: 'organisation' } }) },
  'GET /api/v1/onboarding/cohorts': { sample: () => ({ query: { subject: 'organisation' } }) },
  'POST /api/v1/onboarding/:account/marks': {
    sample: () => ({ body: { id: randomUUID(), do: 'step', milestone: 'profile-created' } }),
  },
  'GET /api/v1/renewals': { sample: () => ({ query: { subject: 'organisation' } }) },
  'GET /api/v1/renewals/said': { sample: () => ({ query: { subject: 'organisation' } }) },
  'GET /api/v1/renewals/summary': { sample: () => ({ query: { subject: 'organisation' } }) },
  'POST /api/v1/people': {
    sample: () => ({ body: { id: randomUUID(), person: 'sampled', name: 'Sampled', role: 'agent' } }),
  },
  'POST /api/v1/teams': { sample: () => ({ body: { id: randomUUID(), team: 'sampled', name: 'Sampled' } }) },
  'POST /api/v1/goals': {
    sample: ({ ids }) => ({
      body: { period: new Date().toISOString().slice(0, 7), level: 'team', subject_id: ids.team, title: 'Sampled' },
    }),
  },
  'POST /api/v1/huddles/:team/help': { sample: agreement },
  'POST /api/v1/huddles/:team/promises': { sample: agreement },
  'POST /api/v1/huddles/:team/learnings': {
    sample: ({ ids }) => ({ body: { id: randomUUID(), person: ids.person, kind: 'good', text: 'Sampled' } }),
  },
  'POST /api/v1/huddles/:team/join': { sample: ({ ids }) => ({ body: { id: randomUUID(), people: [ids.person] } }) },
  'POST /api/v1/reviews/:team/:ritual/:period/notes': {
    sample: () => ({ body: { id: randomUUID(), about: 'situation', text: 'Sampled' } }),
  },
  'POST /api/v1/reviews/:team/:ritual/:period/prepared': {
    answers: { status: 404, because: 'the administrator is in no team’s review' },
  },
  'GET /api/v1/reviews/:team/:ritual/:period/held': { sample: heldReview },
  'GET /api/v1/reviews/:team/:ritual/:period/held/changes': { sample: heldReview },
  'GET /api/v1/reviews/:team/:ritual/:period/held/figures.csv': { sample: heldReview },
  'POST /api/v1/losses/:account/analysis': {
    sample: ({ ids }) => ({
      body: { id: randomUUID(), reason: 'price', plan: { owner: ids.person, text: 'Sampled', by: tomorrow() } },
    }),
  },
  'DELETE /api/v1/me/sessions/:session': { sample: () => ({ params: { session: 'others' } }) },
  'POST /api/v1/me/password': { sample: () => ({ body: { password, newPassword: password } }) },
  'POST /api/v1/packs/preview': { sample: () => ({ body: { base: 1, changes: [renamed] } }) },
  'POST /api/v1/packs/try': {
    sample: () => ({ body: { base: 1, changes: [renamed], from: '2026-01-01', to: '2026-02-01' } }),
  },
  'PUT /api/v1/packs/draft': { sample: () => ({ body: { base: 1, revision: 0, pack: { kept: 1, name: 'Drafted' } } }) },
  'POST /api/v1/packs/draft/renew': { sample: () => ({ body: { revision: 1 } }) },
  'POST /api/v1/packs/versions': { sample: () => ({ body: { base: 1, changes: [renamed] } }) },
  'POST /api/v1/packs/roll-back': { sample: () => ({ body: { base: 2, to: 1 } }) },
  'POST /api/v1/targets/proposals': {
    sample: ({ ids }) => ({
      body: { id: randomUUID(), period, cells: [{ measure: 'renewals_made', subject: ids.person, value: 3 }] },
    }),
    answers: { status: 404, because: 'an administrator has no target to propose' },
  },
  'POST /api/v1/targets/answers': {
    sample: ({ ids }) => ({
      body: {
        id: randomUUID(),
        period,
        answers: [{ measure: 'renewals_made', subject: ids.person, answer: 'approve' }],
      },
    }),
    answers: { status: 422, because: 'no proposal waits for an answer' },
  },
  'PUT /api/v1/imports/:run/mapping': {
    sample: () => ({ body: { kind: 'accounts', mapping: { account_id: ['account_id'], name: ['name'] } } }),
  },
  'POST /api/v1/imports': {
    sample: () => ({ body: fileForm('account_id,name\nC-8,Sampled\n').payload, type: fileType }),
  },
  'POST /api/v1/facts': {
    sample: () => ({
      body: [
        {
          ...{ type: 'usage.read', happenedAt: justNow(), externalId: randomUUID() },
          payload: { account: 'C-1', metric: 'bookings', value: 3 },
        },
      ],
    }),
  },
  'GET /api/v1/huddles/:team/sheets/:person/figures/:measure': {
    answers: { status: 404, because: 'the desk pack’s sheet shows no figure of this measure' },
  },
  'POST /api/v1/projects': {
    sample: ({ ids }) => ({
      body: {
        ...{ id: randomUUID(), name: 'Sampled', owner: ids.person, account: ids.account },
        milestones: [{ id: randomUUID(), text: 'Sampled', by: tomorrow().slice(0, 10), owner: ids.person }],
      },
    }),
  },
  'POST /api/v1/projects/:project/milestones/:milestone/change': {
    sample: ({ ids }) => ({ body: { id: randomUUID(), do: 'describe', text: 'Sampled', owner: ids.person } }),
  },
  'GET /api/v1/search/:kind': { sample: () => ({ params: { kind: 'account' }, query: { q: 'Sample' } }) },
  'POST /api/v1/handovers': {
    sample: ({ ids, others }) => ({
      body: {
        ...{ id: randomUUID(), reason: 'Sampled', from: tomorrow().slice(0, 10) },
        lines: [{ account: others.account, person: ids.person }],
        promises: [{ commitment: others.commitment, does: 'stays' }],
      },
    }),
  },
  'POST /api/v1/handovers/:handover/answer': {
    answers: { status: 404, because: 'it was handed to somebody else' },
  },
  'GET /api/v1/today': { sample: ({ ids }) => ({ query: { person: ids.person } }) },
};
