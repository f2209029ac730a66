import { readdir, readFile } from 'node:fs/promises';

const statOf = async (pid: number): Promise<{ parent: number; pss: number } | null> => {
  try {
    const [status, rollup] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readFile(`/proc/${pid}/smaps_rollup`, 'utf8'),
    ]);
    return {
      parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
      pss: Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1_024,
    };
  } catch {
    return null;
  }
};

/** Resident memory of a process and its children, shared pages counted once, in MB. Linux only; 0 elsewhere. */
export const memoryOf = async (root: number): Promise<number> => {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger);
  const stats = new Map(
    (await Promise.all(pids.map(async (pid) => [pid, await statOf(pid)] as const))).filter(([, stat]) => stat),
  );
  const under = (pid: number): boolean => {
    for (let at = pid, steps = 0; at > 1 && steps < 50; at = stats.get(at)?.parent ?? 0, steps++)
      if (at === root) return true;
    return false;
  };
  let sum = 0;
  for (const [pid, stat] of stats) if (under(pid)) sum += stat!.pss;
  return sum;
};
