import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import type { Engine } from '../engine';

const HOURS = [{ start: '09:00:00', end: '18:00:00' }];

export const engine: Engine = {
  create(holidays) {
    dayjs.extend(businessTime);
    dayjs.setBusinessTime({
      monday: HOURS,
      tuesday: HOURS,
      wednesday: HOURS,
      thursday: HOURS,
      friday: HOURS,
      saturday: null,
      sunday: null,
    });
    dayjs.setHolidays([...holidays]);
    return {
      addHours: (t, hours) => dayjs(t).addBusinessHours(hours).valueOf(),
      closingAfterDays: (t, days) => dayjs(t).addBusinessDays(days).hour(18).startOf('hour').valueOf(),
      openMinutes: (a, b) => dayjs(a).businessMinutesDiff(dayjs(b)),
    };
  },
};
