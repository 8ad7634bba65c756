declare module 'moment-business-time' {
  import moment from 'moment';

  module 'moment' {
    interface Moment {
      addWorkingTime(amount: number, unit: string): Moment;
      workingDiff(other: Moment, unit: string): number;
    }
  }
  export default moment;
}
