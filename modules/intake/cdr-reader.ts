import { callFromLegs, type CdrCall } from '../../maths/telephony/cdr-call.ts';
import { cdrLegReader, type CdrLeg } from '../../maths/telephony/cdr-leg.ts';
import { zoneProblem } from '../../maths/telephony/cdr-zone.ts';
import type { TableRow } from '../../platform/tables/index.ts';
import type { Draft, Item, Notice, Reader } from './kinds/kind.ts';
import { unmatched } from './unmatched.ts';
import type { ReaderInput } from './readers.ts';

/** A call's legs stand close together, since they are written when it ends: after this many rows it is complete. */
const patience_rows = 2_000;

/** Legs that are looked at for the file's zone. */
const zoneLegs = 500;

interface Kept {
  row: number;
  open: { legs: CdrLeg[]; touched: number; texts: string[] }[];
}

const directions = { inbound: 'in', unknown: 'in', outbound: 'out', internal: 'internal' } as const;

const draftOf = (call: CdrCall, { directory }: ReaderInput): Draft => {
  const direction = directions[call.direction];
  const number = direction === 'out' ? call.to : call.from;
  const head = call.legs[0]!;
  const accountCode = call.legs.find((leg) => leg.accountCode !== '')?.accountCode;
  const person =
    directory.person(accountCode) ??
    (direction !== 'in' ? (directory.person(head.source) ?? directory.person(call.callerName)) : null) ??
    directory.person(call.extension);
  const outcome = call.disposition.toLowerCase().replaceAll(' ', '-') || 'unknown';
  const wait = Math.max(0, Math.round(((call.answeredAt ?? call.endedAt) - call.startedAt) / 1000));
  return {
    type: 'call.finished',
    happenedAt: call.startedAt,
    externalId: `${call.externalId}:${outcome}:${call.talkSeconds}:${call.legs.length}`,
    payload: {
      call: call.externalId.slice(0, 200),
      account: direction === 'internal' ? null : directory.account(number),
      person,
      direction,
      outcome,
      answered: call.answeredAt !== undefined,
      talk_seconds: Math.min(86_400, call.talkSeconds),
      wait_seconds: Math.min(86_400, wait),
      queue: null,
      number: number.slice(0, 60) || null,
      agent: (call.extension ?? accountCode ?? '').slice(0, 120) || null,
    },
  };
};

/** Reads Asterisk's call records into calls; the legs of a call are gathered across the borders of batches. */
export const cdrReader = (input: ReaderInput): Reader => {
  const readLeg = cdrLegReader(input.options.zone);
  const internal = new RegExp(input.options.internal ?? String.raw`\d{2,5}`);
  const kept = (input.state as Kept | null) ?? { row: 0, open: [] };
  const open = new Map(kept.open.map((entry) => [entry.legs[0]!.callId, entry]));
  let { row: count } = kept;
  let zoneLooked = kept.row > 0;
  const early: CdrLeg[] = [];

  const itemOf = (legs: CdrLeg[]): Item => {
    const call = callFromLegs(legs, { prefix: 'cdr', internal });
    return { line: legs.at(-1)!.line, cells: [call.from, call.to, call.disposition], drafts: [draftOf(call, input)] };
  };

  const take = (row: TableRow, notices: Notice[], items: Item[]): void => {
    count++;
    if (row.cells.every((cell) => cell.trim() === '') || row.cells[0]?.trim().toLowerCase() === 'accountcode') return;
    const { leg, problems } = readLeg(row.cells, row.line);
    if (!leg) {
      items.push({
        line: row.line,
        cells: row.cells,
        refused: { reason: problems.map((each) => each.message).join(' ') },
      });
      return;
    }
    notices.push(...problems);
    if (!zoneLooked) early.push(leg);
    const text = row.cells.join('\u0001');
    const entry = open.get(leg.callId) ?? { legs: [], touched: 0, texts: [] };
    if (entry.texts.includes(text)) {
      notices.push({
        line: row.line,
        code: 'repeated-line',
        message: 'The row came before in this file; it counts once.',
      });
      return;
    }
    entry.legs.push(leg);
    entry.texts.push(text);
    entry.touched = count;
    open.delete(leg.callId);
    open.set(leg.callId, entry);
  };

  const lookAtZone = (notices: Notice[], over: boolean): void => {
    if (zoneLooked || (early.length < zoneLegs && !over)) return;
    zoneLooked = true;
    const doubt = zoneProblem(early, input.options.zone);
    if (doubt) notices.push(doubt);
    early.length = 0;
  };

  const settle = (upTo: number): Item[] => {
    const items: Item[] = [];
    // The map is in order of last change, so the oldest stand in front.
    for (const [id, entry] of open) {
      if (entry.touched > upTo) break;
      open.delete(id);
      items.push(itemOf(entry.legs));
    }
    return items;
  };

  return {
    read(rows) {
      const notices: Notice[] = [];
      const items: Item[] = [];
      for (const row of rows) take(row, notices, items);
      lookAtZone(notices, false);
      const settled = settle(count - patience_rows);
      return { items: [...items, ...settled], notices: [...notices, ...unmatched(settled)] };
    },
    end() {
      const notices: Notice[] = [];
      lookAtZone(notices, true);
      const settled = settle(Infinity);
      return { items: settled, notices: [...notices, ...unmatched(settled)] };
    },
    state: () => ({ row: count, open: [...open.values()] }) satisfies Kept,
  };
};
