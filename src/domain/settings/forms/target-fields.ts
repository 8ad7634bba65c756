// A target of the promise as a form asks for it: an amount and its unit.
import { NBSP } from '../../french/typography';
import type { Target } from '../../sla/policy';
import type { Field } from './form';

const UNITS = [
  { value: 'hours', text: 'heures ouvrées' },
  { value: 'days', text: 'jours ouvrés' },
] as const;

/**
 * The choice between open hours and business days.
 * @example unitField('unit', { kind: 'open-hours', hours: 4 }).value //=> 'hours'
 */
export function unitField(name: string, target: Target): Field {
  const value = target.kind === 'open-hours' ? 'hours' : 'days';
  return { kind: 'choice', name, title: 'Unité', options: UNITS, value };
}

/**
 * A target in the shortest words.
 * @example wordTarget({ kind: 'open-hours', hours: 4 }) //=> '4\u00a0h'
 */
export function wordTarget(target: Target): string {
  return `${amountOf(target)}${NBSP}${target.kind === 'open-hours' ? 'h' : 'j'}`;
}

/**
 * Its amount, as French people write it.
 * @example amountOf({ kind: 'open-hours', hours: 1.5 }) //=> '1,5'
 */
export function amountOf(target: Target): string {
  return decimal(target.kind === 'open-hours' ? target.hours : target.days);
}

/**
 * A number with a decimal comma.
 * @example decimal(0.5) //=> '0,5'
 */
export function decimal(value: number): string {
  return String(value).replace('.', ',');
}
