import { LOCALES } from '@luyan/contracts';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, NavigationType, NavLink, Outlet, useLocation, useNavigate, useNavigationType } from 'react-router';
import { useMutation } from 'urql';
import { useExpiry, useRenewClient } from '../api/client.js';
import { useMe } from '../api/me.js';
import { graphql } from '../graphql.js';
import { chooseLocale } from '../i18n/i18n.js';
import { useWords } from '../i18n/use-words.js';
import { Bell } from './bell.js';
import { ErrorBoundary } from './error-boundary.js';
import { NavGroup } from './nav-group.js';
import { CloseIcon, MenuIcon, MoonIcon, SunIcon } from './icons.js';
import { Empty, Skeleton } from './notices.js';
import { remember } from './storage.js';
import { chooseTheme, useTheme } from './theme.js';

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** A new page begins at its top, with the focus before its content; going back stays where the browser puts it. */
function useArrival(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const isPush = useNavigationType() !== NavigationType.Pop;
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (!isPush) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, isPush, main]);
}

function Switches() {
  const { t, locale } = useWords();
  const theme = useTheme();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <div className="switches">
      <button type="button" className="icon-button" lang={LOCALES[other].tag} onClick={() => void chooseLocale(other)}>
        {other === 'en' ? 'EN' : '中文'}
        <span className="sr-only">{LOCALES[other].name}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={theme === 'dark' ? t('theme.toLight') : t('theme.toDark')}
        onClick={() => {
          chooseTheme(theme === 'dark' ? 'light' : 'dark');
        }}
      >
        {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
      </button>
    </div>
  );
}

function Account() {
  const { t, pick } = useWords();
  const { me, isKnown } = useMe();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const renew = useRenewClient();
  const [, signOut] = useMutation(SignOutMutation);
  useEffect(() => {
    if (isKnown) remember('signed-in', me ? 'yes' : 'no');
  }, [isKnown, me]);
  if (!isKnown) return <span className="account" />;
  if (!me)
    return (
      <Link
        className="button button-small"
        to={pathname === '/sign-in' ? pathname + search : `/sign-in?next=${encodeURIComponent(pathname + search)}`}
      >
        {t('nav.signIn')}
      </Link>
    );
  const leave = async () => {
    await signOut({});
    renew();
    await navigate('/');
  };
  return (
    <span className="account">
      <Bell />
      <span className="account-name">{pick(me.nameZh, me.nameEn) || t('nav.account')}</span>
      <button type="button" className="link-button" onClick={() => void leave()}>
        {t('nav.signOut')}
      </button>
    </span>
  );
}

/** What hosts have beyond everybody's pages; the operator has it too, and a desk. */
const DESK_LINK = { to: '/operator', name: 'nav.desk' } as const;
const HOST_LINKS = [
  { to: '/programme', name: 'nav.programme' },
  { to: '/juries', name: 'nav.juries' },
  { to: '/meetings', name: 'nav.meetings' },
] as const;

function HostLinks({ isOperator }: { readonly isOperator: boolean }) {
  const { t } = useWords();
  const links = isOperator ? [DESK_LINK, ...HOST_LINKS] : HOST_LINKS;
  return (
    <NavGroup
      name={t(isOperator ? 'nav.operator' : 'nav.hosting')}
      links={links.map(({ to, name }) => ({ to, text: t(name) }))}
    />
  );
}

function Navigation() {
  const { t } = useWords();
  const { may, isOperator, isJudge, isInvestor } = useMe();
  const hosts = may('session-request.read');
  return (
    <nav className="nav" aria-label={t('nav.main')}>
      <NavLink to="/catalogue">{t('nav.catalogue')}</NavLink>
      <NavLink to="/calendar">{t('nav.calendar')}</NavLink>
      <NavLink to="/lists">{t('nav.lists')}</NavLink>
      {isInvestor && <NavLink to="/invest">{t('nav.invest')}</NavLink>}
      {may('match.read') && <NavLink to="/matches">{t('nav.matches')}</NavLink>}
      {may('meeting.read') && !hosts && <NavLink to="/meetings">{t('nav.meetings')}</NavLink>}
      {may('listing.read-draft') && <NavLink to="/my">{t('nav.my')}</NavLink>}
      {isJudge && <NavLink to="/judging">{t('nav.judging')}</NavLink>}
      {may('jury.read') && !hosts && <NavLink to="/juries">{t('nav.juries')}</NavLink>}
      {hosts && <HostLinks isOperator={isOperator} />}
    </nav>
  );
}

function Header() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setIsMenuOpen(false);
  }, [pathname]);
  return (
    <header
      className="site-header"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isMenuOpen) return;
        setIsMenuOpen(false);
        menuButton.current?.focus();
      }}
    >
      <div className="wrap site-bar" data-menu={isMenuOpen ? 'open' : 'closed'}>
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width="30" height="30" />
          <span>{t('app.name')}</span>
        </Link>
        <button
          ref={menuButton}
          type="button"
          className="icon-button menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="site-menu"
          aria-label={t('nav.menu')}
          onClick={() => {
            setIsMenuOpen((was) => !was);
          }}
        >
          {isMenuOpen ? <CloseIcon /> : <MenuIcon />}
        </button>
        <div id="site-menu" className="site-menu">
          <Navigation />
          <div className="site-tools">
            <Switches />
            <Account />
          </div>
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const { t } = useWords();
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p className="footer-name">{t('app.fullName')}</p>
        <p>{t('app.footer')}</p>
        <p>{t('app.zone')}</p>
      </div>
    </footer>
  );
}

const SignInAgain = lazy(async () => ({ default: (await import('../pages/account/sign-in-again.js')).SignInAgain }));

function PageFailed() {
  const { t } = useWords();
  return (
    <div className="wrap page" role="alert">
      <Empty title={t('error.page')}>
        <p>{t('error.pageHint')}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            location.reload();
          }}
        >
          {t('error.retry')}
        </button>
      </Empty>
    </div>
  );
}

export function Layout() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { hasExpired } = useExpiry();
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('nav.skip')}
      </a>
      <Header />
      <main id="content" ref={main} tabIndex={-1}>
        <ErrorBoundary at={pathname} fallback={<PageFailed />}>
          <Suspense
            fallback={
              <div className="wrap page">
                <Skeleton />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      {hasExpired && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </>
  );
}
