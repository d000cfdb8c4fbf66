import type { Runtime } from '@luyan/application';
import { LIMITS } from '@luyan/contracts';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import { AppModule } from './app.module.js';
import { createLog } from './core/log.js';
import { requestState } from './core/request-context.js';
import { servePortal } from './web/serve-portal.js';

const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** The HTTP application over a runtime, not yet listening. */
export async function createApi(runtime: Runtime): Promise<NestExpressApplication> {
  const log = createLog(runtime.config, 'api');
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.of(runtime, {
      logError: (reference, error) => {
        log.error({ reference, err: error }, 'request failed');
      },
    }),
    { logger: ['error', 'warn'], bodyParser: false },
  );
  app.disable('x-powered-by');
  app.use((_request: Request, response: Response, next: NextFunction) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    next();
  });
  app.use(compression());
  servePortal(app, runtime, (error) => {
    log.error({ err: error }, 'page failed');
  });
  app.useBodyParser('json', { limit: LIMITS.bodyBytes });
  app.useBodyParser('text', { type: 'application/x-www-form-urlencoded', limit: LIMITS.bodyBytes }); // OAI-PMH by POST
  app.use(requestState(runtime));
  return app;
}
