import OpeningHours from 'opening_hours';
import type { Engine } from '../engine';

const HOUR = 3_600_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** It has no addition: one walks from change to change, as its users do. */
export const engine: Engine = {
  create(holidays) {
    const off = holidays.map((date) => {
      const [year, month, day] = date.split('-');
      return `${year} ${MONTHS[Number(month) - 1]} ${day} off`;
    });
    const hours = new OpeningHours(['Mo-Fr 09:00-18:00', ...off].join('; '));
    return {
      addHours(t, amount) {
        let left = amount * HOUR;
        const iterator = hours.getIterator(new Date(t));
        for (let at = t; ; ) {
          const open = iterator.getState();
          if (!iterator.advance()) throw new Error('no further change');
          const next = Number(iterator.getDate());
          if (open && left <= next - at) return at + left;
          if (open) left -= next - at;
          at = next;
        }
      },
      closingAfterDays(t, days) {
        const midnight = new Date(t);
        midnight.setHours(24, 0, 0, 0);
        const iterator = hours.getIterator(midnight);
        for (let left = days; ; ) {
          if (!iterator.advance()) throw new Error('no further change');
          if (!iterator.getState()) left -= 1;
          if (left === 0) return Number(iterator.getDate());
        }
      },
      openMinutes: (a, b) => hours.getOpenDuration(new Date(a), new Date(b))[0] / 60_000,
    };
  },
};
