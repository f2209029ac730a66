import type { TableShape } from '../../platform/db/rows.ts';

/** The shapes of this module's tables, for the bulk writer. */
export const accountTable: TableShape = {
  name: 'account',
  key: ['id'],
  columns: {
    id: 'uuid',
    key: 'text',
    name: 'text',
    tier: 'text',
    region: 'text',
    city: 'text',
    segment: 'text',
    products: 'text[]',
    phone: 'text',
    email: 'text',
    address: 'text',
    latitude: 'float8',
    longitude: 'float8',
    zone: 'text',
    seats: 'numeric',
    opened_on: 'date',
    lost_reason: 'text',
    said: 'jsonb',
  },
};

export const contactTable: TableShape = {
  name: 'contact',
  key: ['id'],
  columns: {
    id: 'uuid',
    account_id: 'uuid',
    key: 'text',
    name: 'text',
    job: 'text',
    phone: 'text',
    email: 'text',
    decides: 'boolean',
    preferred_channel: 'text',
    preferred_hours: 'text',
    happened_at: 'timestamptz',
    fact_id: 'uuid',
  },
};

export const milestoneTable: TableShape = {
  name: 'milestone',
  key: ['id'],
  columns: {
    id: 'uuid',
    account_id: 'uuid',
    person_id: 'uuid',
    milestone: 'text',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
  },
};

export const trainingTable: TableShape = {
  name: 'training',
  key: ['id'],
  columns: {
    id: 'uuid',
    account_id: 'uuid',
    person_id: 'uuid',
    trainee: 'text',
    module: 'text',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
  },
};
