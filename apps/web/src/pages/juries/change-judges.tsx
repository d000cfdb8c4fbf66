import { CONFLICT_REASONS, JUDGE_KINDS } from '@luyan/scheduling';
import { useId, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { SeatJudgeMutation } from './jury-mutations.js';
import { CandidatesQuery, type Candidate, type Review } from './jury-queries.js';

/** The application of a pitch: every seat of it names it, and so does every candidate, in the same order. */
const applicationsOf = (candidates: readonly Candidate[]): readonly string[] =>
  candidates[0]?.pitches.map(({ applicationId }) => applicationId) ?? [];

interface ChangeJudgesProps {
  readonly review: Review;
  readonly onDone: () => void;
}

/** 更换评委: whom to take off which pitches, and who could come, with what speaks for and against each. */
export function ChangeJudges({ review, onDone }: ChangeJudgesProps) {
  const { t, pick } = useWords();
  const id = useId();
  const { jury, pitches } = review;
  const [{ data, error }] = useQuery({
    query: CandidatesQuery,
    variables: { juryId: jury.id },
    requestPolicy: 'cache-and-network',
  });
  const [, seat] = useMutation(SeatJudgeMutation);
  const [at, setAt] = useState<number | null>(null);
  const [outId, setOutId] = useState('');
  const [problems, setProblems] = useState<Parameters<typeof Problems>[0]['problems']>([]);
  const candidates = data?.juryCandidates ?? [];
  const applications = applicationsOf(candidates).filter((_, n) => at === null || n === at);
  const sitting = new Map(
    pitches
      .filter((_, n) => at === null || n === at)
      .flatMap(({ seats }) => seats)
      .filter(({ state }) => state === 'OPEN' || state === 'SAVED' || (state === 'SIGNED' && jury.state === 'DRAFT'))
      .flatMap(({ judge }) => (judge ? [[judge.id, judge] as const] : [])),
  );
  const change = async (inJudgeId: string | null, applicationIds: readonly string[]) => {
    const done = await seat({
      input: {
        juryId: jury.id,
        revision: jury.revision,
        applicationIds: [...applicationIds],
        outJudgeId: outId || null,
        inJudgeId,
      },
    });
    setProblems(done.data?.seatJudge.problems ?? []);
    if (done.data?.seatJudge.value) {
      setOutId('');
      onDone();
    }
  };
  return (
    <details className="jury-change">
      <summary>{t('jury.change')}</summary>
      <p className="quiet">{t('jury.changeHint')}</p>
      <div className="jury-change-what">
        <label htmlFor={`${id}-pitch`}>{t('jury.forPitch')}</label>
        <select
          id={`${id}-pitch`}
          value={at ?? ''}
          onChange={(event) => {
            setAt(event.target.value === '' ? null : Number(event.target.value));
            setOutId('');
          }}
        >
          <option value="">{t('jury.allPitches')}</option>
          {pitches.map(({ pitch }, n) => (
            <option key={pitch.id} value={n}>
              {t('jury.pitchN', { position: pitch.position })} {pick(pitch.listing?.titleZh, pitch.listing?.titleEn)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-out`}>{t('jury.out')}</label>
        <select
          id={`${id}-out`}
          value={outId}
          onChange={(event) => {
            setOutId(event.target.value);
          }}
        >
          <option value="">{t('jury.nobody')}</option>
          {[...sitting.values()].map((judge) => (
            <option key={judge.id} value={judge.id}>
              {pick(judge.nameZh, judge.nameEn)}
            </option>
          ))}
        </select>
        {outId && (
          <button type="button" className="button button-small" onClick={() => void change(null, applications)}>
            {t('jury.takeOff')}
          </button>
        )}
      </div>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
      <h3>{t('jury.candidates')}</h3>
      {!data && !error && <Skeleton rows={3} height={60} />}
      {data && candidates.length === 0 && <p className="quiet">{t('jury.noCandidates')}</p>}
      <ul className="plain jury-candidates">
        {candidates
          .filter(({ judge }) => !sitting.has(judge.id))
          .map((candidate) => (
            <CandidateRow
              key={candidate.judge.id}
              candidate={candidate}
              positions={pitches.map(({ pitch }) => pitch.position)}
              applications={applications}
              onSeat={(free) => void change(candidate.judge.id, free)}
            />
          ))}
      </ul>
    </details>
  );
}

interface CandidateRowProps {
  readonly candidate: Candidate;
  readonly positions: readonly number[];
  /** Those that are to be filled. */
  readonly applications: readonly string[];
  readonly onSeat: (applicationIds: readonly string[]) => void;
}

function CandidateRow({ candidate, positions, applications, onSeat }: CandidateRowProps) {
  const { t, label, pick, locale } = useWords();
  const { judge, capacity } = candidate;
  const list = (words: readonly (string | number)[]) => words.join(locale === 'zh' ? '、' : ', ');
  const meant = candidate.pitches
    .map((pitch, n) => ({ ...pitch, position: positions[n] ?? n + 1 }))
    .filter(({ applicationId }) => applications.includes(applicationId));
  const free = meant.filter(({ causes }) => causes.length === 0);
  const rested = meant.filter(({ isRested }) => isRested).map(({ position }) => position);
  const mean = meant.reduce((sum, { affinity }) => sum + affinity, 0) / Math.max(1, meant.length);
  return (
    <li className="jury-candidate">
      <div>
        <b>{pick(judge.nameZh, judge.nameEn)}</b>{' '}
        <span className="quiet">
          {judge.organisation && pick(judge.organisation.nameZh, judge.organisation.nameEn)}
          {` · ${judge.kinds.map((kind) => label(JUDGE_KINDS, kind)).join(' · ')}`}
        </span>
        <p className="quiet">
          {t('jury.affinity', { value: Math.round(mean * 100) })} · {t('jury.capacity', { count: capacity })}
        </p>
        {meant
          .filter(({ causes }) => causes.length > 0)
          .map(({ position, causes }) => (
            <p key={position} className="seat-cause">
              {t('jury.mustNot', {
                position,
                reasons: list([...new Set(causes.map(({ reason }) => label(CONFLICT_REASONS, reason)))]),
              })}
            </p>
          ))}
        {rested.length > 0 && <p className="quiet">{t('jury.rested', { positions: list(rested) })}</p>}
      </div>
      {free.length > 0 && (
        <button
          type="button"
          className="button button-small"
          aria-label={`${pick(judge.nameZh, judge.nameEn)}: ${t('jury.seat')}`}
          onClick={() => {
            onSeat(free.map(({ applicationId }) => applicationId));
          }}
        >
          {free.length === meant.length ? t('jury.seat') : t('jury.seatSome', { count: free.length })}
        </button>
      )}
    </li>
  );
}
