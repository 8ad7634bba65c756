// Targets of the promise as they stand in the settings file.
import * as v from 'valibot';
import type { SlaPolicy, Target } from '../sla/policy';
import type { Priority, TicketType } from '../terms/levels';
import { STANDARD_SETTINGS } from './settings';

/**
 * A whole number within bounds, with what is said of others.
 * @example v.safeParse(Whole(1, 'un jour au moins', 100, '100 jours au plus'), 0).success //=> false
 */
export const Whole = (least: number, tooLow: string, most: number, tooHigh: string) =>
  v.pipe(
    v.number(),
    v.integer('nombre entier attendu'),
    v.minValue(least, tooLow),
    v.maxValue(most, tooHigh),
  );
/** A number of days. */
export const Days = Whole(1, 'un jour au moins', 100, '100\u00a0jours au plus');
/** A target: open hours or business days. */
export const TargetSchema = v.union(
  [
    v.strictObject({
      openHours: v.pipe(
        v.number(),
        v.minValue(0.25, 'un quart d’heure au moins'),
        v.maxValue(1_000, '1\u202f000\u00a0heures au plus'),
      ),
    }),
    v.strictObject({ businessDays: Days }),
  ],
  'attendu\u00a0: {"openHours": 4} ou {"businessDays": 2}',
);
/** A target as it stands in JSON. */
export type TargetFile = v.InferOutput<typeof TargetSchema>;

/** Which requests are to be resolved, and how soon, as it stands in JSON; what is absent is standard. */
interface ResolutionFile {
  readonly target?: TargetFile | undefined;
  readonly priorities?: readonly Priority[] | undefined;
  readonly types?: readonly TicketType[] | undefined;
}

/**
 * The promise of a solution.
 * @example parseResolution({}) //=> STANDARD_SETTINGS.policy.resolution
 */
export function parseResolution({ target, priorities, types }: ResolutionFile): SlaPolicy['resolution'] {
  const standard = STANDARD_SETTINGS.policy.resolution;
  return {
    target: target === undefined ? standard.target : parseTarget(target),
    priorities: priorities ?? standard.priorities,
    types: types ?? standard.types,
  };
}

/**
 * What an escalation is due in.
 * @example parseEscalation(undefined) //=> { kind: 'open-hours', hours: 4 }
 */
export function parseEscalation(target: TargetFile | null | undefined): Target | null {
  if (target === undefined) return STANDARD_SETTINGS.policy.escalation;
  return target === null ? null : parseTarget(target);
}

/**
 * A target of JSON.
 * @example parseTarget({ openHours: 4 }) //=> { kind: 'open-hours', hours: 4 }
 */
export function parseTarget(target: TargetFile): Target {
  return 'openHours' in target
    ? { kind: 'open-hours', hours: target.openHours }
    : { kind: 'business-days', days: target.businessDays };
}
