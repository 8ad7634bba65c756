import type { DailyQuota, Restore, VirtualClock } from './contract';
import { snapshotOfMap } from './snapshot-of-map';

// The quotas of an account, as "Quotas for Google services" has them:
// https://developers.google.com/apps-script/guides/services/quotas. Which calls count as "email read/write" it does not
// say. Assumed: every call of GmailApp and of the advanced service counts as one, but for a send, which counts its
// recipients.

const DAY = 86_400_000;

/** Limits of a consumer account: calls, recipients, and milliseconds of trigger time a day. */
export const CONSUMER_LIMITS: Readonly<Record<DailyQuota, number>> = {
  emailRead: 20_000,
  emailRecipients: 100,
  propertiesReadWrite: 50_000,
  triggerRuntime: 90 * 60_000,
};

/** Limits of a Workspace account. */
export const WORKSPACE_LIMITS: Readonly<Record<DailyQuota, number>> = {
  emailRead: 50_000,
  emailRecipients: 1_500,
  propertiesReadWrite: 500_000,
  triggerRuntime: 6 * 60 * 60_000,
};

export interface DailyQuotas {
  remaining(quota: DailyQuota): number;
  /** Books the amount, or books nothing and returns false when less than that is left. */
  take(quota: DailyQuota, amount: number): boolean;
  snapshot(): Restore;
}

/** Grants whatever is asked for. */
export const NO_QUOTAS: DailyQuotas = {
  remaining: () => Number.POSITIVE_INFINITY,
  take: () => true,
  snapshot: () => () => undefined,
};

/**
 * "Quotas are per user and reset 24 hours after the first request." Assumed: each quota has such a day of its own.
 */
export function createDailyQuotas(
  clock: VirtualClock,
  limits: Partial<Readonly<Record<DailyQuota, number>>> = {},
): DailyQuotas {
  const days = new Map<DailyQuota, { readonly start: number; readonly used: number }>();

  const today = (quota: DailyQuota) => {
    const day = days.get(quota);
    return day !== undefined && clock.now() < day.start + DAY ? day : null;
  };
  const remaining = (quota: DailyQuota): number =>
    (limits[quota] ?? CONSUMER_LIMITS[quota]) - (today(quota)?.used ?? 0);

  return {
    remaining,
    take(quota, amount) {
      if (amount > remaining(quota)) return false;
      const day = today(quota);
      if (day === null) days.set(quota, { start: clock.now(), used: amount });
      else days.set(quota, { ...day, used: day.used + amount });
      return true;
    },
    snapshot: () => snapshotOfMap(days),
  };
}
