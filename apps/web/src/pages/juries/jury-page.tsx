import { JURY_STATES, type JuryState } from '@luyan/roadshow';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { Empty, ErrorNote, ErrorPage, Problems, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { AimFigures } from './aim-figures.js';
import { ChangeJudges } from './change-judges.js';
import { DrawForm } from './draw-form.js';
import { JuryLog } from './jury-log.js';
import { JurySteps, type Shown } from './jury-steps.js';
import { JurySessionQuery, JuryReviewQuery, type SessionOfJury } from './jury-queries.js';
import { Lacks } from './lacks.js';
import { Results } from './results.js';
import { SeatTable } from './seat-table.js';
import './juries.css';

const FRESH = { requestPolicy: 'cache-and-network' } as const;
const ORDER = Object.keys(JURY_STATES) as JuryState[];

/** 场次评审组: who judges what, why, what is missing; its way from the draft to the published result. */
export function JuryPage() {
  const { id = '' } = useParams();
  const { t, pick, date } = useWords();
  const [{ data, error }, again] = useQuery({ query: JurySessionQuery, variables: { id }, ...FRESH });
  const found = data?.jurySession;
  const title = found && pick(found.session.titleZh, found.session.titleEn);
  usePageTitle(title && `${t('jury.title')} · ${title}`);
  const reload = useCallback(() => {
    again({ requestPolicy: 'network-only' });
  }, [again]);
  if (error) return <ErrorPage error={error} retry={reload} />;
  if (!found)
    return (
      <div className="wrap page">
        <Skeleton rows={3} height={140} />
      </div>
    );
  const { session, jury } = found;
  return (
    <div className="wrap page">
      <Breadcrumbs trail={[{ to: '/juries', text: t('nav.juries') }]}>{title}</Breadcrumbs>
      <header className="masthead">
        <h1>{t('jury.title')}</h1>
        <p className="lead">
          <Link to={`/sessions/${session.id}`}>{title}</Link>
        </p>
        <p className="quiet">
          <time dateTime={session.startsAt}>{date(session.startsAt, 'dayLong', session.timezone)}</time>{' '}
          {date(session.startsAt, 'time', session.timezone)}–{date(session.endsAt, 'time', session.timezone)}
        </p>
      </header>
      {jury ? (
        <Jury found={found} juryId={jury.id} onDone={reload} />
      ) : (
        <>
          <Empty title={t('jury.none')}>
            <p>{t('jury.noneHint')}</p>
          </Empty>
          <DrawForm sessionId={session.id} perPitch={5} relaxed={[]} aim="TOTAL" isFirst onDone={reload} />
        </>
      )}
    </div>
  );
}

interface JuryProps {
  readonly found: SessionOfJury;
  readonly juryId: string;
  readonly onDone: () => void;
}

function Jury({ found, juryId, onDone }: JuryProps) {
  const { t, label } = useWords();
  const [problems, setProblems] = useState<Shown>([]);
  const [{ data, error, fetching }, again] = useQuery({ query: JuryReviewQuery, variables: { juryId }, ...FRESH });
  const reload = useCallback(() => {
    again({ requestPolicy: 'network-only' });
    onDone();
  }, [again, onDone]);
  if (error) return <ErrorNote error={error} retry={reload} />;
  const review = data?.juryReview;
  if (!review) return <Skeleton rows={3} height={140} />;
  const { jury } = review;
  const at = ORDER.indexOf(jury.state);
  const isOver = jury.state === 'CLOSED' || jury.state === 'PUBLISHED';
  return (
    <div aria-busy={fetching} className="jury-body">
      <ol className="jury-states" aria-label={t('jury.title')}>
        {ORDER.map((code, n) => (
          <li key={code} aria-current={n === at ? 'step' : undefined} data-past={n < at}>
            {label(JURY_STATES, code)}
          </li>
        ))}
      </ol>
      <JurySteps review={review} onProblems={setProblems} onDone={reload} />
      <Problems problems={problems} />
      {jury.overrideReason && <p className="remark">{t('jury.overridden', { reason: jury.overrideReason })}</p>}
      {!isOver && <Lacks review={review} sessionId={found.id} onProblems={setProblems} onDone={reload} />}
      <AimFigures jury={jury} />
      <SeatTable review={review} />
      {jury.state === 'DRAFT' && (
        <DrawForm
          key={jury.revision}
          sessionId={found.id}
          perPitch={jury.perPitch}
          relaxed={jury.relaxed}
          aim={jury.aim}
          isFirst={false}
          onDone={reload}
        />
      )}
      {!isOver && <ChangeJudges review={review} onDone={reload} />}
      {at >= ORDER.indexOf('SCORING') && <Results key={`${jury.state}-${jury.signedCount}`} juryId={juryId} />}
      <JuryLog key={`log-${jury.state}-${jury.revision}`} juryId={juryId} />
    </div>
  );
}
