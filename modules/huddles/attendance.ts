/** The instant of a time of day on a local date, epoch milliseconds. */
export const momentOn = (zone: string, date: string, time: string): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds;

export interface Attendance {
  present: boolean;
  on_time: boolean;
  /** Minutes after the huddle began; 0 when in time or absent. */
  minutes_late: number;
}

/** Present when joined; in time when joined at the huddle's minute or before it. */
export const judgeAttendance = (joinedAt: number | null, huddleAt: number): Attendance => {
  if (joinedAt === null) return { present: false, on_time: false, minutes_late: 0 };
  const late = Math.max(0, joinedAt - huddleAt) / 60_000;
  // The minute that the huddle begins in still counts: nobody is late by seconds.
  return { present: true, on_time: late < 1, minutes_late: Math.floor(late) };
};
