import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Runtime } from '@luyan/application';
import { isPortalSection, localeOf, LOCALES, PORTAL_SECTIONS, type LocaleCode } from '@luyan/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { COOKIE } from '../core/request-context.js';
import { renderPage, type Page, type PageContext } from './page.js';
import { calendarPage, cataloguePage, homePage } from './pages/catalogue.page.js';
import { listPage, listsPage } from './pages/list.page.js';
import { listingPage } from './pages/listing.page.js';
import { absentPage } from './pages/parts.js';
import { sessionPage } from './pages/session.page.js';
import { baseOf } from './public-url.js';

/** The portal's build, beside this application's. */
const PORTAL = fileURLToPath(new URL('../../../web/dist', import.meta.url));
/** Ant Design writes its styles into the page; scripts come from the portal's own files alone. Data blocks are no scripts. */
const PORTAL_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/** Addresses of the API itself. */
const NOT_PAGES = /^\/(graphql|health|imports|feeds|calendars|oai|robots\.txt|sitemap\.xml|sitemaps)(\/|$)/;

type Render = (context: PageContext, id: string, query: URLSearchParams) => Promise<Page>;
/** Public pages by their first segment: with an id after it, or without. */
const PAGES: Readonly<Record<string, { readonly one?: Render; readonly all?: Render }>> = {
  '': { all: homePage },
  catalogue: { all: (context, _id, query) => cataloguePage(context, query) },
  listings: { one: listingPage },
  calendar: { all: calendarPage },
  sessions: { one: sessionPage },
  lists: { one: listPage, all: listsPage },
};

/** A page of the portal that is nobody's but the reader's, with nothing in it yet. */
const privatePage = (path: string): Page => ({
  status: 200,
  title: '',
  description: '',
  path,
  isIndexed: false,
  jsonLd: [],
  body: [],
});

async function pageAt(context: PageContext, { path, query }: { path: string; query: URLSearchParams }): Promise<Page> {
  const [section = '', id, ...rest] = path.split('/').slice(1);
  if (!isPortalSection(section)) return absentPage(404, path, context);
  const { one, all } = PAGES[section] ?? {};
  const render = id ? one : all;
  if (PORTAL_SECTIONS[section] === 'private' || rest.length > 0 || !render) return privatePage(path);
  return render(context, id ?? '', query);
}

const isLocale = (text: string | null): text is LocaleCode => text !== null && Object.hasOwn(LOCALES, text);
const hasSignIn = (request: Request): boolean => (request.headers.cookie ?? '').includes(`${COOKIE}=`);

/**
 * The portal is one page: every address that is not the API's or a file's is its. What anybody may read is written into it for those who run
 * no scripts, as a guest would see it; the portal replaces it once it runs.
 */
export function servePortal(app: NestExpressApplication, runtime: Runtime, logError: (error: unknown) => void): void {
  const file = join(PORTAL, 'index.html');
  if (!existsSync(file)) return;
  let template = '';
  let builtAt = new Date(0);
  /** Reads the portal's page anew when it was built anew: its scripts have other names then. */
  const refresh = (): void => {
    const { mtime } = statSync(file);
    if (mtime.getTime() === builtAt.getTime()) return;
    template = readFileSync(file, 'utf8');
    builtAt = mtime;
  };
  const base = baseOf(runtime.config);
  app.useStaticAssets(PORTAL, { index: false, maxAge: '1y', immutable: true });

  const answer = async (request: Request, response: Response): Promise<void> => {
    refresh();
    const query = new URL(request.originalUrl, 'http://localhost').searchParams;
    const lang = query.get('lang');
    const asked = isLocale(lang) ? lang : null;
    const context: PageContext = { runtime, base, locale: asked ?? localeOf(request.headers['accept-language']) };
    let page = await pageAt(context, { path: request.path, query });
    // what is withdrawn for everybody may still be its owner's to read
    const mayBeOwn = page.status !== 200 && hasSignIn(request);
    if (mayBeOwn) page = privatePage(request.path);
    response.status(page.status);
    response.setHeader('Cache-Control', mayBeOwn ? 'no-store' : 'no-cache');
    response.vary('Accept-Language').vary('Cookie');
    if (page.modifiedAt)
      response.setHeader(
        'Last-Modified',
        new Date(Math.max(page.modifiedAt.getTime(), builtAt.getTime())).toUTCString(),
      );
    response.type('html').send(renderPage(template, page, context, asked));
  };

  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = /^(GET|HEAD)$/.test(request.method) && !NOT_PAGES.test(request.path) && request.accepts('html');
    if (!isPage) {
      next();
      return;
    }
    response.setHeader('Content-Security-Policy', PORTAL_POLICY);
    answer(request, response).catch((error: unknown) => {
      logError(error);
      // people still get the portal; a crawler comes again
      response.status(503).setHeader('Retry-After', '60').type('html').send(template);
    });
  });
}
