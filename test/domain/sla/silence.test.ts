import { silenceOf } from '../../../src/domain/sla/silence';
import { calendarWith, paris } from '../../helpers/times';

const calendar = calendarWith();
const POLICY = { askAfter: 5, closeAfter: 10 };

function silence(now: string, since = '2026-11-23 11:00', writtenAt = since) {
  return silenceOf({ since: paris(since), writtenAt: paris(writtenAt) }, POLICY, {
    calendar,
    now: paris(now),
  });
}

describe('a customer’s silence', () => {
  it('calls for asking again after five open days, the day of our answer not counted', () => {
    expect(silence('2026-11-30 18:00')).toBeNull();
    expect(silence('2026-11-30 18:01')).toBe('ask-again');
    expect(silence('2026-12-14 18:00')).toBe('ask-again');
  });

  it('lets a conversation be closed after ten more', () => {
    expect(silence('2026-12-14 18:01')).toBe('may-close');
  });

  it('calls for nothing once we have asked again, until it may be closed', () => {
    const asked = (now: string) => silence(now, '2026-11-23 11:00', '2026-12-02 10:00');
    expect(asked('2026-12-03 10:00')).toBeNull();
    expect(asked('2026-12-16 18:00')).toBeNull();
    expect(asked('2026-12-16 18:01')).toBe('may-close');
  });

  it('is no answer to what we add while there is time', () => {
    expect(silence('2026-11-30 18:01', '2026-11-23 11:00', '2026-11-26 10:00')).toBe('ask-again');
  });
});
