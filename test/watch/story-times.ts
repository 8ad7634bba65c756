// When things happen in a story, and when the trigger comes.
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/terms/time';
import { dateOf, isOpen, OPEN_DAYS } from './opening-hours';
import type { Random } from './random';
import type { Story } from './story';

type Frame = Omit<Story, 'happenings'>;

/** So many days bring something new; then it is quiet until all must be in order. */
const BUSY_DAYS = 5;

export function busyUntil({ start }: Pick<Story, 'start'>): Instant {
  return start + BUSY_DAYS * DAY;
}

function busyOpenDays(frame: Frame) {
  return OPEN_DAYS.filter(({ opens, closes }) => opens >= frame.start && closes < busyUntil(frame));
}

function denseDay(frame: Frame) {
  const days = busyOpenDays(frame);
  return frame.trigger === 'hourly' ? undefined : days[Math.min(frame.denseDay, days.length - 1)];
}

/** An instant on a busy day, mostly in opening hours, and most of all where the trigger comes each ten minutes. */
export function someTime(random: Random, frame: Frame): Instant {
  const anyTime = frame.start + random.between(10, BUSY_DAYS * 24 * 60 - 10) * MINUTE;
  const days = busyOpenDays(frame);
  if (days.length === 0 || random.chance(0.2)) return anyTime;
  const dense = denseDay(frame);
  const day = dense !== undefined && random.chance(0.6) ? dense : random.one(days);
  return day.opens + random.between(-20, 560) * MINUTE + random.between(0, 59) * 1_000;
}

/**
 * When the trigger comes: often by day, and rarely at night, when little happens and a run costs as much. It goes on
 * until a whole open day has passed after the last happening.
 */
export function triggerTimes(frame: Frame): readonly Instant[] {
  const quiet = busyUntil(frame);
  const last = OPEN_DAYS.filter(({ opens }) => opens > quiet)[1]?.closes ?? quiet;
  const dense = denseDay(frame);
  const step = frame.trigger === 'hourly' ? HOUR : 10 * MINUTE;
  const found: Instant[] = [];
  for (let at = Math.floor(frame.start / HOUR) * HOUR + frame.minute * MINUTE; at <= last; at += step) {
    const isDense =
      dense !== undefined && at >= dense.opens - 10 * MINUTE && at <= dense.closes + 10 * MINUTE;
    if (at > frame.start && (isDense || isAmongTheFew(at, step, at > quiet))) found.push(at);
  }
  return found;
}

function isAmongTheFew(at: Instant, step: number, quiet: boolean): boolean {
  if (at % HOUR >= step) return false;
  const hour = Math.floor(at / HOUR);
  if (isOpen(at) || isOpen(at + HOUR) || isOpen(at - HOUR)) return true;
  const isWorkday = OPEN_DAYS.some(({ date }) => date === dateOf(at));
  return hour % (quiet ? 8 : isWorkday ? 4 : 6) === 0;
}
