/// <reference types="google-apps-script" />
import { inspect } from 'node:util';
import { strict } from './strict';

export interface LogLine {
  readonly severity: string;
  readonly text: string;
}

type PlatformConsole = Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'>;

/** `console` and `Logger` of one execution, which write to `lines` for as long as it lives. */
export function createLogSink(
  lines: LogLine[],
  now: () => number,
  alive: () => boolean = () => true,
): { console: PlatformConsole; Logger: GoogleAppsScript.Base.Logger } {
  const write =
    (severity: string) =>
    (...values: unknown[]): void => {
      if (alive()) lines.push({ severity, text: textOf(values) });
    };
  const started = new Map<string, number>();
  const logged: string[] = [];
  const logger: GoogleAppsScript.Base.Logger = strict('Logger', {
    log(...values: unknown[]) {
      logged.push(textOf(values));
      write('INFO')(...values);
      return logger;
    },
    clear: () => void logged.splice(0),
    getLog: () => logged.join('\n'),
  });
  return {
    console: strict('console', {
      log: write('DEBUG'),
      info: write('INFO'),
      warn: write('WARNING'),
      error: write('ERROR'),
      time: (label = 'default') => void started.set(label, now()),
      timeEnd: (label = 'default') => write('DEBUG')(`${label}: ${now() - (started.get(label) ?? now())}ms`),
    }),
    Logger: logger,
  };
}

function textOf(values: readonly unknown[]): string {
  const [format, ...rest] = values;
  const pending = [...rest];
  const head =
    typeof format === 'string'
      ? format.replace(/%[sdifoOj]/g, (mark) => (pending.length === 0 ? mark : shown(pending.shift())))
      : shown(format);
  return values.length === 0 ? '' : [head, ...pending.map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return inspect(value, { depth: 3, breakLength: Number.POSITIVE_INFINITY });
}
