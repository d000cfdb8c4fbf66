import type { Permission } from '@luyan/access';
import {
  codesOf,
  EDITABLE_LISTING_STATES,
  LISTING_KINDS,
  LISTING_STATES,
  type ListingKind,
  type ListingState,
} from '@luyan/catalogue';
import { Progress, Segmented, Select } from 'antd';
import { Link, NavLink, useParams, useSearchParams } from 'react-router';
import { useMe } from '../../api/me.js';
import { usePages } from '../../api/use-pages.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { KindTag } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { Imports } from '../importing/imports.js';
import { Pitches } from '../pitches/pitches.js';
import './account.css';
import { OwnResults } from '../judging/own-results.js';
import { MoveButtons } from './move-buttons.js';

const MyListingsQuery = graphql(`
  query MyListings($state: ListingState, $kind: ListingKind, $after: String) {
    myListings(state: $state, kind: $kind, after: $after, first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          state
          titleZh
          titleEn
          readiness
          lastConfirmedAt
          validUntil
          owner {
            id
            nameZh
            nameEn
          }
          issues {
            code
            path
            severity
            message
            remedy
          }
        }
      }
    }
  }
`);
type Row = ResultOf<typeof MyListingsQuery>['myListings']['edges'][number]['node'];

const oneOf = <T extends string>(codes: readonly T[], text: string | null): T | null =>
  codes.find((code) => code === text) ?? null;

function MyListing({ row, onMoved }: { readonly row: Row; readonly onMoved: () => void }) {
  const { t, label, date } = useWords();
  const blockers = row.issues.filter(({ severity }) => severity === 'BLOCKER').length;
  return (
    <article className="card my-listing">
      <header className="card-head">
        <KindTag kind={row.kind} />
        <span className={`tag state-${row.state.toLowerCase()}`}>{label(LISTING_STATES, row.state)}</span>
      </header>
      <h2 className="card-title">
        <Link to={`/listings/${row.id}`}>
          <Bilingual zh={row.titleZh} en={row.titleEn} />
        </Link>
      </h2>
      <div className="my-facts">
        <span className="readiness">
          {t('my.readiness')}
          <Progress
            percent={row.readiness}
            size="small"
            aria-label={t('my.readiness')}
            {...(blockers > 0 ? { status: 'exception' as const } : {})}
          />
        </span>
        {row.validUntil && <span>{t('my.validUntil', { day: date(row.validUntil) })}</span>}
        {row.lastConfirmedAt && <span>{t('my.confirmed', { day: date(row.lastConfirmedAt) })}</span>}
        {row.state === 'PUBLISHED' && <Link to={`/matches/${row.id}`}>{t('match.open')}</Link>}
      </div>
      {row.issues.length > 0 && (
        <details className="why">
          <summary>{t('my.issues', { count: row.issues.length, blockers })}</summary>
          <Problems problems={row.issues} isStanding />
        </details>
      )}
      <span className="my-actions">
        {EDITABLE_LISTING_STATES.includes(row.state) && (
          <Link className="button button-small" to={`/listings/${row.id}/edit`}>
            {t('my.edit')}
          </Link>
        )}
        <MoveButtons listing={row} role="owner" onMoved={onMoved} />
      </span>
    </article>
  );
}

function MyListings() {
  const { t, label } = useWords();
  const [params, setParams] = useSearchParams();
  const state = oneOf<ListingState>(codesOf(LISTING_STATES), params.get('state'));
  const kind = oneOf<ListingKind>(codesOf(LISTING_KINDS), params.get('kind'));
  const pages = Math.max(1, Number(params.get('pages') ?? 1) || 1);
  const found = usePages({
    query: MyListingsQuery,
    variables: { state, kind },
    connection: (data) => data.myListings,
    pages,
  });
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    next.delete('pages');
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { preventScrollReset: true });
  };
  return (
    <>
      <div className="my-filters">
        <Segmented
          value={state ?? ''}
          aria-label={t('my.state')}
          options={[
            { value: '', label: t('catalogue.any') },
            ...codesOf(LISTING_STATES).map((code) => ({ value: code, label: label(LISTING_STATES, code) })),
          ]}
          onChange={(value) => {
            change('state', value);
          }}
        />
        <Select
          value={kind ?? ''}
          aria-label={t('catalogue.kind')}
          options={[
            { value: '', label: t('my.allKinds') },
            ...codesOf(LISTING_KINDS).map((code) => ({ value: code, label: label(LISTING_KINDS, code) })),
          ]}
          onChange={(value) => {
            change('kind', value);
          }}
        />
      </div>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={4} />}
      {found.first && !found.fetching && found.edges.length === 0 && (
        <Empty title={t('my.none')}>
          <p>{t('my.noneHint')}</p>
        </Empty>
      )}
      <div className="results">
        {found.edges.map(({ node }) => (
          <MyListing key={node.id} row={node} onMoved={found.reload} />
        ))}
      </div>
      <MoreButton
        found={found}
        onMore={() => {
          const next = new URLSearchParams(params);
          next.set('pages', String(pages + 1));
          setParams(next, { replace: true, preventScrollReset: true });
        }}
      />
    </>
  );
}

const SECTIONS = { listings: MyListings, pitches: Pitches, results: OwnResults, imports: Imports } as const;
type Section = keyof typeof SECTIONS;
const NEEDS = {
  listings: 'listing.read-draft',
  pitches: 'pitch.apply',
  results: 'pitch.read-result',
  imports: 'import.read',
} as const satisfies Record<Section, Permission>;
const NAMES = Object.keys(SECTIONS) as Section[];

/** 我的: what is one's own, a section a tab. */
export function MyPage() {
  const { section } = useParams();
  const { t } = useWords();
  const { may, isKnown } = useMe();
  const open = NAMES.filter((name) => may(NEEDS[name]));
  const shown = NAMES.find((name) => name === section) ?? open[0] ?? 'listings';
  const Part = SECTIONS[shown];
  usePageTitle(`${t('nav.my')} · ${t(`my.${shown}`)}`);
  return (
    <div className="wrap page">
      <div className="title-line">
        <h1>{t('nav.my')}</h1>
        {may('listing.create') && (
          <Link className="button button-primary" to="/my/new">
            {t('my.new')}
          </Link>
        )}
      </div>
      {(open.length > 0 || !isKnown) && (
        <nav className="tabs" aria-label={t('nav.my')}>
          {open.map((name) => (
            <NavLink
              key={name}
              to={name === 'listings' ? '/my' : `/my/${name}`}
              end
              className={name === shown ? 'active' : ''}
            >
              {t(`my.${name}`)}
            </NavLink>
          ))}
        </nav>
      )}
      <OnlyFor isAllowed={may(NEEDS[shown])} title={t('my.only')}>
        <Ant>
          <Part />
        </Ant>
      </OnlyFor>
    </div>
  );
}
