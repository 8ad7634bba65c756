import moment from 'moment-business-time';
import type { Engine } from '../engine';

const HOURS = ['09:00:00', '18:00:00'];

export const engine: Engine = {
  create(holidays) {
    moment.updateLocale('en', {
      workinghours: { 0: null, 1: HOURS, 2: HOURS, 3: HOURS, 4: HOURS, 5: HOURS, 6: null },
      holidays: [...holidays],
    });
    return {
      addHours: (t, hours) => moment(t).addWorkingTime(hours, 'hours').valueOf(),
      closingAfterDays: (t, days) =>
        moment(t).addWorkingTime(days, 'days').hour(18).startOf('hour').valueOf(),
      openMinutes: (a, b) => moment(b).workingDiff(moment(a), 'minutes'),
    };
  },
};
