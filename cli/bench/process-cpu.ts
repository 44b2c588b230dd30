import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock a second, as Linux has told programs for decades (USER_HZ). */
const ticksPerSecond = 100;

/**
 * CPU seconds that a process and all that descends from it have used so far, user and system, those that ended
 * included. Linux only.
 */
export function treeCpuSeconds(root: number): number {
  const processes = new Map<number, { parent: number; ticks: number }>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readStat(entry);
    if (stat !== null) processes.set(Number(entry), stat);
  }
  let ticks = 0;
  for (const [pid, stat] of processes) if (descends(pid, root, processes)) ticks += stat.ticks;
  return ticks / ticksPerSecond;
}

function readStat(pid: string): { parent: number; ticks: number } | null {
  try {
    // The program's name stands in brackets and may hold spaces: count the fields behind it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ticks: user + system + endedUser + endedSystem };
  } catch {
    return null; // It ended while we looked.
  }
}

function descends(pid: number, root: number, processes: ReadonlyMap<number, { parent: number }>): boolean {
  for (let at = pid, steps = 0; at > 0 && steps < 64; steps += 1) {
    if (at === root) return true;
    at = processes.get(at)?.parent ?? 0;
  }
  return false;
}
