import { LISTING_KINDS, LISTING_STATES } from '@luyan/catalogue';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useMe } from '../../api/me.js';
import type { ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { KindTag } from '../../ui/listing-card.js';
import { Empty, ErrorPage, SignInFirst, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import type { Values } from './draft.js';
import { DraftForm } from './draft-form.js';
import { DraftQuery } from './edit-queries.js';
import './edit.css';

type Listing = ResultOf<typeof DraftQuery>['listing'];

/** Why it came back from review, for as long as it is returned. */
function ReturnedBecause({ listing: { state, changes } }: { readonly listing: Listing }) {
  const { t, date } = useWords();
  const back = changes.find(({ action }) => action === 'returned');
  if (state !== 'RETURNED' || !back?.note) return null;
  return (
    <div className="remark">
      <p>
        <strong>{t('edit.returned', { day: date(back.at) })}</strong>
      </p>
      <p>{back.note}</p>
    </div>
  );
}

/** The form, or why the listing cannot be edited as it stands. */
function Form({ id, listing }: { readonly id: string; readonly listing: Listing }) {
  const { t, label } = useWords();
  const { me } = useMe();
  const { kind, state, version, owner, draft } = listing;
  if (draft && owner)
    return (
      <Ant>
        <DraftForm
          key={id}
          draft={{ id, kind, state, version, owner, values: draft as Values }}
          storageKey={`${me?.accountId ?? ''}.${id}`}
        />
      </Ant>
    );
  if (!me) return <SignInFirst />;
  return (
    <Empty title={t('edit.locked', { kind: label(LISTING_KINDS, kind), state: label(LISTING_STATES, state) })}>
      <p>{t('edit.lockedHint')}</p>
      <Link className="button" to="/my">
        {t('nav.my')}
      </Link>
    </Empty>
  );
}

export function EditPage() {
  const { id = '' } = useParams();
  const { t, label, pick } = useWords();
  const { isKnown, error: unknown, reread } = useMe();
  const [{ data, error }, read] = useQuery({ query: DraftQuery, variables: { id } });
  const listing = data?.listing;
  usePageTitle(listing && t('edit.editOf', { title: listing.titleZh }));
  const failed = error ?? unknown;
  if (failed && !listing)
    return (
      <ErrorPage
        error={failed}
        retry={() => {
          reread();
          read({ requestPolicy: 'network-only' });
        }}
      />
    );
  if (!listing || !isKnown)
    return (
      <div className="wrap page">
        <Skeleton rows={4} height={120} />
      </div>
    );
  const { kind, state, owner, titleZh } = listing;
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { to: '/my', text: t('nav.my') },
          { to: `/listings/${id}`, text: titleZh },
        ]}
      >
        {t('edit.edit')}
      </Breadcrumbs>
      <p className="card-head">
        <KindTag kind={kind} />
        <span className={`tag state-${state.toLowerCase()}`}>{label(LISTING_STATES, state)}</span>
        {owner && <span className="quiet">{pick(owner.nameZh, owner.nameEn)}</span>}
      </p>
      <h1>{titleZh}</h1>
      <ReturnedBecause listing={listing} />
      <Form id={id} listing={listing} />
    </div>
  );
}
