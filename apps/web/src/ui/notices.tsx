import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { CombinedError } from 'urql';
import { codeOf } from '../api/client.js';
import type { Refusals } from '../api/fragments.js';
import type { MessageKey } from '../i18n/i18n.js';
import { useWords } from '../i18n/use-words.js';
import { usePageTitle } from './use-page-title.js';

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="notice">
      <p className="notice-title">{title}</p>
      <div className="notice-body">{children}</div>
    </div>
  );
}

/** The way to the sign-in, and from there back to where the reader is. */
export function SignInFirst({ title }: { readonly title?: string }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <Empty title={title ?? t('error.signIn')}>
      <Link className="button" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
        {t('nav.signIn')}
      </Link>
    </Empty>
  );
}

interface ErrorNoteProps {
  readonly error: CombinedError;
  readonly retry?: () => void;
}

/** What went wrong with a read, in the reader's words, and the way on: try again, sign in, or search. */
export function ErrorNote({ error, retry }: ErrorNoteProps) {
  const { t } = useWords();
  const code = codeOf(error);
  if (code === 'NOT_FOUND')
    return (
      <Empty title={t('error.notFound')}>
        <p>{t('error.notFoundHint')}</p>
        <Link className="button" to="/catalogue">
          {t('nav.catalogue')}
        </Link>
      </Empty>
    );
  if (code === 'UNAUTHENTICATED') return <SignInFirst />;
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">{code === 'NETWORK' ? t('error.network') : t('error.failed')}</p>
      <div className="notice-body">
        <p>{code === 'NETWORK' ? t('error.networkHint') : error.graphQLErrors[0]?.message}</p>
        {retry && (
          <button type="button" className="button" onClick={retry}>
            {t('error.retry')}
          </button>
        )}
      </div>
    </div>
  );
}

interface ProblemsProps {
  readonly problems: Refusals;
  /** Known all along, so not read out as news. */
  readonly isStanding?: boolean;
}

/** What the API refused or found wanting, each with what to do. */
export function Problems({ problems, isStanding = false }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <div role={isStanding ? undefined : 'alert'}>
      <ul className="problems">
        {problems.map(({ code, path, message, remedy }) => (
          <li key={`${code} ${path} ${message}`}>
            <strong>{message}</strong>
            <span>{remedy}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const PAGE_TITLES: Readonly<Record<string, MessageKey>> = {
  NOT_FOUND: 'error.notFound',
  UNAUTHENTICATED: 'error.signIn',
  NETWORK: 'error.network',
};

/** A page that could not be read. */
export function ErrorPage({ error, retry }: ErrorNoteProps) {
  const { t } = useWords();
  const title = t(PAGE_TITLES[codeOf(error)] ?? 'error.failed');
  usePageTitle(title);
  return (
    <div className="wrap page">
      <h1 className="sr-only">{title}</h1>
      <ErrorNote error={error} {...(retry && { retry })} />
    </div>
  );
}

/** Grey shapes where rows will be. */
export function Skeleton({ rows = 4, height = 96 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useWords();
  return (
    <div className="skeletons" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton" style={{ height }} />
      ))}
    </div>
  );
}
