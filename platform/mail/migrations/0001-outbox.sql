-- Every mail is written here in the transaction of what it tells about, and sent from here.
create table mail_outbox (
  tenant_id uuid not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  body_text text,
  body_html text,
  message_id text not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_error text,
  primary key (tenant_id, id)
);
create index mail_outbox_due on mail_outbox (tenant_id, next_attempt_at) where sent_at is null and given_up_at is null;
comment on column mail_outbox.body_text is 'null once sent: a mail may hold a link that signs somebody in';

alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
create policy tenant on mail_outbox
  using (tenant_id = (select nullif(current_setting('kept.tenant', true), '')::uuid));
grant select, insert, update, delete on mail_outbox to kept_app;
