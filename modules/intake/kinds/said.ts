/** A payload without what the row doesn't say: an event has nothing to take back, so blank cells needn't be kept. */
export const said = (payload: Record<string, unknown>): Record<string, unknown> => {
  for (const key in payload) if (payload[key] === null || payload[key] === undefined) delete payload[key];
  return payload;
};
