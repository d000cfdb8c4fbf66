import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { JoinWaitlistMutation, OwnSuppliesQuery } from './pitch-queries.js';

const PITCHED = new Set(['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM']);

function Join({ requestId }: { readonly requestId: string }) {
  const { t, pick } = useWords();
  const id = useId();
  const [listingId, setListingId] = useState<string | null>(null);
  const [problems, setProblems] = useState<Refusals>([]);
  const [hasJoined, setHasJoined] = useState(false);
  const [{ data }] = useQuery({ query: OwnSuppliesQuery, variables: {} });
  const [{ fetching, error }, join] = useMutation(JoinWaitlistMutation);
  const own = (data?.myListings.edges ?? []).flatMap(({ node }) => (PITCHED.has(node.kind) ? node : []));
  const send = async () => {
    const answer = await join({ requestId, listingId: listingId ?? '' });
    setProblems(answer.data?.answer.problems ?? []);
    setHasJoined(Boolean(answer.data?.answer.value));
  };
  return (
    <div className="join-form">
      <label htmlFor={id}>{t('pitch.joinWith')}</label>
      <Select
        id={id}
        value={listingId}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={<span className="quiet">{t('pitch.nothingToPitch')}</span>}
        options={own.map((listing) => ({ value: listing.id, label: pick(listing.titleZh, listing.titleEn) }))}
        onChange={setListingId}
      />
      <Button type="primary" loading={fetching} disabled={listingId === null} onClick={() => void send()}>
        {t('pitch.join')}
      </Button>
      <p role="status">
        {hasJoined && (
          <>
            {t('pitch.joined')} <Link to="/my/pitches">{t('my.pitches')}</Link>
          </>
        )}
      </p>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </div>
  );
}

/** 候补报名: a supplier queues a project of its own for a slot of a session. */
export function JoinQueue({ requestId }: { readonly requestId: string }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="side-block">
      <h2>{t('pitch.joinTitle')}</h2>
      <p className="quiet">{t('pitch.joinHint')}</p>
      {isOpen ? (
        <Ant>
          <Join requestId={requestId} />
        </Ant>
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t('pitch.join')}
        </button>
      )}
    </section>
  );
}
