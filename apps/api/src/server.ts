import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Runtime } from '@luyan/application';
import { LIMITS } from '@luyan/contracts';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import { AppModule } from './app.module.js';
import { createLog } from './core/log.js';
import { requestState } from './core/request-context.js';

/** The portal's build, beside this application's. */
const PORTAL = fileURLToPath(new URL('../../web/dist', import.meta.url));

const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
} as const;
/** Ant Design writes its styles into the page; scripts come from the portal's own files alone. */
const PORTAL_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** The portal is one page: every address that is not the API's or a file's is its. */
function servePortal(app: NestExpressApplication): void {
  if (!existsSync(PORTAL)) return;
  const pageHeaders = (response: Response) => response.setHeader('Content-Security-Policy', PORTAL_POLICY);
  app.useStaticAssets(PORTAL, { index: false, maxAge: '1y', immutable: true });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(graphql|health|imports|feeds|oai)\b/.test(request.path) &&
      request.accepts('html');
    if (!isPage) {
      next();
      return;
    }
    pageHeaders(response);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: PORTAL });
  });
}

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
  servePortal(app);
  app.useBodyParser('json', { limit: LIMITS.bodyBytes });
  app.use(requestState(runtime));
  return app;
}
