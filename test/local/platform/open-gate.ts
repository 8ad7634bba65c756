import type { Gate } from '../../../local/platform/contract';
import { createVirtualClock } from '../../../local/platform/virtual-clock';

/** A gate that lets everything through and notes what was asked of it. */
export function openGate() {
  const clock = createVirtualClock(0);
  const calls: { name: string; daily: unknown; latency: number }[] = [];
  const gate: Gate = {
    clock,
    call(call, effect) {
      calls.push({ name: call.name, daily: call.daily, latency: call.latency ?? 0 });
      return effect();
    },
  };
  return { clock, calls, gate };
}
