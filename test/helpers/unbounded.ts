import type { MailText } from '../../src/domain/mailbox/mail-text';

/** As a test types it: any string stands for what the entry of mail has bounded. */
export type Unbounded<T> = T extends MailText
  ? string
  : T extends object
    ? { [K in keyof T]: Unbounded<T[K]> }
    : T;
