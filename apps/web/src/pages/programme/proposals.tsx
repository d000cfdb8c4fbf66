import { SESSION_MODES } from '@luyan/roadshow';
import { proposalPolicyOn } from '@luyan/scheduling';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useRegionName } from '../../api/codes.js';
import type { Refusals } from '../../api/fragments.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { KindTag } from '../../ui/listing-card.js';
import { Empty, ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { AcceptProposalMutation, ProposalsQuery, type ProposalData } from './programme-queries.js';
import { useVenues } from './use-venues.js';

/** How the value comes about: the policy's points for each thing that speaks for it, over the sessions that are near. */
function Value({ reason, value }: Pick<ProposalData, 'reason' | 'value'>) {
  const { t, number } = useWords();
  const policy = proposalPolicyOn(dayOf(Date.now()));
  const rows = [
    { name: t('proposal.accepted'), count: reason.accepted, points: policy.accepted },
    { name: t('proposal.answered'), count: reason.answered, points: policy.unmet },
    { name: t('proposal.hostRequests'), count: reason.hostRequests, points: policy.hostRequest },
  ];
  return (
    <table className="value">
      <caption>{t('proposal.why')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('proposal.what')}</th>
          <th scope="col">{t('proposal.count')}</th>
          <th scope="col">{t('proposal.each')}</th>
          <th scope="col">{t('proposal.points')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, points }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{number(count)}</td>
            <td>× {number(points)}</td>
            <td>{number(count * points)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('proposal.near')}</th>
          <td>{number(reason.sessionsNear)}</td>
          <td>÷ {number(1 + reason.sessionsNear)}</td>
          <td>
            <b>{number(Math.round(value * 10) / 10)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Where a line-up has room beside its value; on a phone it is opened by hand. */
const WIDE = '(min-width: 700px)';

function Lineup({ lineup }: Pick<ProposalData, 'lineup'>) {
  const { t, pick } = useWords();
  return (
    <details className="proposal-lineup" open={window.matchMedia(WIDE).matches}>
      <summary>{t('proposal.lineup', { count: lineup.length })}</summary>
      <ol className="lineup-list">
        {lineup.map(({ id, kind, titleZh, titleEn, owner }) => (
          <li key={id}>
            <KindTag kind={kind} /> <Link to={`/listings/${id}`}>{pick(titleZh, titleEn)}</Link>
            {owner && <small className="quiet"> {pick(owner.nameZh, owner.nameEn)}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Invitations({ invitations }: Pick<ProposalData, 'invitations'>) {
  const { t, pick } = useWords();
  return (
    <details className="why">
      <summary>{t('proposal.invitations', { count: invitations.length })}</summary>
      <ul className="invitations">
        {invitations.map(({ orgId, role, organisation, answered, demands }) => (
          <li key={orgId}>
            <span>{organisation ? pick(organisation.nameZh, organisation.nameEn) : orgId}</span>
            <small className="quiet">
              {role === 'INVESTOR' ? t('proposal.investor') : t('proposal.demands', { answered, demands })}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AcceptProps {
  readonly proposal: ProposalData;
  readonly onAccepted: (title: string) => void;
}

/** 采纳: a session request of the proposal, for its host or another, and invitations to its line-up. */
function Accept({ proposal, onAccepted }: AcceptProps) {
  const { t, pick } = useWords();
  const id = useId();
  const { hostOptions } = useVenues();
  const [hostOrgId, setHostOrgId] = useState<string | null>(proposal.host?.id ?? null);
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, accept] = useMutation(AcceptProposalMutation);
  const send = async () => {
    const { key, month } = proposal;
    const { data } = await accept({ key, month, hostOrgId }, { additionalTypenames: ['SessionRequestConnection'] });
    setProblems(data?.acceptProposal.problems ?? []);
    const made = data?.acceptProposal.value;
    if (made) onAccepted(pick(made.titleZh, made.titleEn));
  };
  return (
    <>
      <div className="accept">
        <label htmlFor={id}>{t('proposal.host')}</label>
        <Select
          id={id}
          value={hostOrgId}
          showSearch={{ optionFilterProp: 'label' }}
          options={hostOptions}
          placeholder={t('proposal.chooseHost')}
          onChange={setHostOrgId}
        />
        <Button type="primary" loading={fetching} disabled={hostOrgId === null} onClick={() => void send()}>
          {t('proposal.accept')}
        </Button>
      </div>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </>
  );
}

function ProposalCard({ proposal, rank, onAccepted }: AcceptProps & { readonly rank: number }) {
  const { t, pick, label, date, number } = useWords();
  const regionName = useRegionName();
  const { venue, regionCode, month, mode, capacity, requestId } = proposal;
  return (
    <article className="card proposal">
      <header className="card-head">
        <span className="kind">{t('proposal.rank', { rank })}</span>
        <span className="tag">{date(`${month}-01`, 'yearMonth')}</span>
        <span className="tag">{label(SESSION_MODES, mode)}</span>
        {requestId && <span className="tag tag-good">{t('proposal.fillsRequest')}</span>}
      </header>
      <h2 className="card-title">{pick(proposal.titleZh, proposal.titleEn)}</h2>
      <p className="facts">
        <span>{regionCode ? regionName(regionCode) : t('proposal.wholeCountry')}</span>
        {venue && <span>{pick(venue.nameZh, venue.nameEn)}</span>}
        <span>{t('proposal.seats', { count: capacity, number: number(capacity) })}</span>
        <span>{t('proposal.seekers', { count: proposal.reason.seekers, unmet: proposal.reason.unmet })}</span>
      </p>
      <div className="proposal-body">
        <Lineup lineup={proposal.lineup} />
        <Value reason={proposal.reason} value={proposal.value} />
      </div>
      <Invitations invitations={proposal.invitations} />
      <Accept proposal={proposal} onAccepted={onAccepted} />
    </article>
  );
}

/** 建议场次: sessions that should exist, best first, and why. */
export function Proposals() {
  const { t } = useWords();
  const [accepted, setAccepted] = useState<string | null>(null);
  const [{ data, error, fetching }, read] = useQuery({ query: ProposalsQuery, requestPolicy: 'cache-and-network' });
  const found = data?.proposals;
  return (
    <>
      <p className="lead">{t('proposal.lead')}</p>
      <div role="status">
        {accepted && (
          <p className="remark">
            {t('proposal.done', { title: accepted })} <Link to="/programme/sessions">{t('proposal.toSessions')}</Link>
          </p>
        )}
      </div>
      {error && <ErrorNote error={error} retry={read} />}
      {!found && fetching && <Skeleton rows={3} height={260} />}
      {found?.length === 0 && (
        <Empty title={t('proposal.none')}>
          <p>{t('proposal.noneHint')}</p>
        </Empty>
      )}
      <div className="results">
        {found?.map((proposal, i) => (
          <ProposalCard
            key={`${proposal.key} ${proposal.month}`}
            proposal={proposal}
            rank={i + 1}
            onAccepted={(title) => {
              setAccepted(title);
              window.scrollTo(0, 0);
              read({ requestPolicy: 'network-only' });
            }}
          />
        ))}
      </div>
    </>
  );
}
