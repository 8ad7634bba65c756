/**
 * Names this Vigie in French, by its version and the day of its sources. The build puts both in the place of this value.
 * @example EDITION //=> 'Vigie, sources'
 */
export const EDITION: string = 'Vigie, sources';
