/** A time an agent was logged in. Times in epoch milliseconds; without `to` it is still running. */
export type AgentSession = {
  externalId: string;
  agent: string;
  /** `agent`: on a held line, `callback`: called back at a telephone, `member`: put into one queue by name. */
  kind: 'agent' | 'callback' | 'member';
  queue?: string;
  channel?: string;
  from: number;
  /** The log did not hold the login: `from` is reckoned back from the length given at logoff. */
  fromInferred?: true;
  to?: number;
};

/** A time an agent took no calls from one queue, or, without `queue`, from any. */
export type AgentPause = {
  externalId: string;
  agent: string;
  queue?: string;
  reason?: string;
  from: number;
  to?: number;
};

/** After-call work granted by the telephone system: its length is known at its start. */
export type AgentWrapUp = { externalId: string; agent: string; callId?: string; from: number; to: number };
