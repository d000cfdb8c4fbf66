import type { Config } from '@luyan/config';
import { pino, type Logger } from 'pino';

/** One JSON object a line on standard error; secrets never get here, and known places of them are blacked out all the same. */
export const createLog = (config: Pick<Config, 'LOG_LEVEL'>, name: string): Logger =>
  pino(
    { name, level: config.LOG_LEVEL, redact: ['password', 'token', 'req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  );
