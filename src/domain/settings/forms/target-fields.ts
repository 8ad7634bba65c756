// A target of the promise as a form asks for it: an amount and its unit.
import { NBSP } from '../../french/typography';
import type { Target } from '../../sla/policy';
import type { Problem } from '../check-settings';
import type { TargetFile } from '../target-file';
import { type Field, type Inputs, typed, typedNumber } from './form';

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
 * The target that was typed, as the file has it.
 * @example typedTarget({ amount: '4', unit: 'hours' }, 'amount', 'unit', problems) //=> { openHours: 4 }
 */
export function typedTarget(inputs: Inputs, amount: string, unit: string, problems: Problem[]): TargetFile {
  const value = typedNumber(inputs, amount, problems);
  return typed(inputs, unit) === 'days' ? { businessDays: value } : { openHours: value };
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
