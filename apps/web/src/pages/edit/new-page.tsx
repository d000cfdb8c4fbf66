import { codesOf, LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { Select } from 'antd';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ownersOf, useMe, type Owner } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { KindTag } from '../../ui/listing-card.js';
import { Empty } from '../../ui/notices.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { DraftForm } from './draft-form.js';
import './edit.css';

function Kinds() {
  const { t } = useWords();
  return (
    <ul className="kind-choice">
      {codesOf(LISTING_KINDS).map((kind) => (
        <li key={kind} className="card">
          <KindTag kind={kind} />
          <h2 className="card-title">
            <Link to={`/my/new/${kind.toLowerCase()}`}>{t(`edit.kind.${kind}`)}</Link>
          </h2>
          <p className="card-text">{t(`edit.kindHint.${kind}`)}</p>
        </li>
      ))}
    </ul>
  );
}

function NewDraft({ kind, owners }: { readonly kind: ListingKind; readonly owners: readonly Owner[] }) {
  const { t, pick } = useWords();
  const [params, setParams] = useSearchParams();
  const owner = owners.find(({ id }) => id === params.get('owner')) ?? owners[0];
  const draft = useMemo(
    () =>
      owner && {
        kind,
        owner,
        version: 0,
        state: 'DRAFT' as const,
        values: { regionCode: owner.regionCode, disclosure: 'PUBLIC', detail: {} },
      },
    [kind, owner],
  );
  if (!draft || !owner) return <Empty title={t('edit.noOwner')} />;
  return (
    <>
      {owners.length > 1 && (
        <p className="owner-choice">
          <label htmlFor="owner">{t('listing.owner')}</label>
          <Select
            id="owner"
            value={owner.id}
            options={owners.map(({ id, nameZh, nameEn }) => ({ value: id, label: pick(nameZh, nameEn) }))}
            onChange={(id) => {
              setParams({ owner: id }, { replace: true });
            }}
          />
        </p>
      )}
      <DraftForm key={`${kind} ${owner.id}`} draft={draft} storageKey={`${owner.id}.new.${kind}`} />
    </>
  );
}

/** The choice of a kind, or its form; or why not. */
function Start({ kind }: { readonly kind: ListingKind | undefined }) {
  const { t } = useWords();
  const { me } = useMe();
  const owners = ownersOf(me, 'listing.create');
  return (
    <OnlyFor isAllowed={owners.length > 0} title={t(me ? 'edit.noOwner' : 'error.signIn')}>
      {kind ? (
        <Ant>
          <NewDraft kind={kind} owners={owners} />
        </Ant>
      ) : (
        <Kinds />
      )}
    </OnlyFor>
  );
}

/** 新建条目: choose what it is, then fill it in. */
export function NewPage() {
  const { kind: wanted } = useParams();
  const { t, label } = useWords();
  const kind = codesOf(LISTING_KINDS).find((code) => code.toLowerCase() === wanted);
  const title = kind ? t('edit.newOf', { kind: label(LISTING_KINDS, kind) }) : t('edit.new');
  usePageTitle(title);
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[{ to: '/my', text: t('nav.my') }, ...(kind ? [{ to: '/my/new', text: t('edit.new') }] : [])]}
      >
        {title}
      </Breadcrumbs>
      <h1>{title}</h1>
      <p className="lead">{t(kind ? 'edit.formLead' : 'edit.lead')}</p>
      <Start kind={kind} />
    </div>
  );
}
