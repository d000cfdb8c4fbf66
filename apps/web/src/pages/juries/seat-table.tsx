import { SEAT_STATES } from '@luyan/roadshow';
import { CONFLICT_REASONS, JUDGE_KINDS, JURY_RULE_LABELS } from '@luyan/scheduling';
import { Link } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { JudgeData, Review, Seat } from './jury-queries.js';

const percent = (affinity: number): number => Math.round(affinity * 100);

function Cell({ seat }: { readonly seat: Seat | undefined }) {
  const { t, label } = useWords();
  if (!seat)
    return (
      <td className="seat-none">
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t('jury.notSeated')}</span>
      </td>
    );
  const isOut = seat.state === 'RECUSED' || seat.state === 'REPLACED';
  return (
    <td className={`seat seat-${seat.state.toLowerCase()}`}>
      <span className="seat-affinity" title={t('jury.affinity', { value: percent(seat.affinity) })}>
        {isOut ? '' : percent(seat.affinity)}
      </span>
      {seat.state !== 'OPEN' && <span className="seat-state">{label(SEAT_STATES, seat.state)}</span>}
      {!isOut &&
        seat.causes.map(({ reason, evidenceZh }) => (
          <strong key={reason} className="seat-cause" title={evidenceZh ?? undefined}>
            {label(CONFLICT_REASONS, reason)}
          </strong>
        ))}
    </td>
  );
}

/** 谁评什么: judges down, pitches across; affinity, state and every reason against. */
export function SeatTable({ review: { jury, pitches } }: { readonly review: Review }) {
  const { t, label, pick, locale } = useWords();
  const judges = new Map<string, JudgeData>();
  for (const { seats } of pitches) for (const { judge } of seats) if (judge) judges.set(judge.id, judge);
  return (
    <section aria-labelledby="jury-seats">
      <h2 id="jury-seats">{t('jury.seats')}</h2>
      <p className="quiet">
        {t('jury.seatsHint')}
        {jury.relaxed.length > 0 &&
          ` ${t('jury.relaxed', { rules: jury.relaxed.map((rule) => label(JURY_RULE_LABELS, rule)).join(locale === 'zh' ? '、' : ', ') })}`}
      </p>
      <div className="table-scroll" role="region" aria-labelledby="jury-seats" tabIndex={0}>
        <table className="seat-table">
          <thead>
            <tr>
              <th scope="col">{t('jury.judge')}</th>
              {pitches.map(({ pitch }) => (
                <th key={pitch.id} scope="col">
                  <span className="quiet">{t('jury.pitchN', { position: pitch.position })}</span>
                  {pitch.listing && (
                    <Link to={`/listings/${pitch.listing.id}`} className="seat-pitch">
                      {pick(pitch.listing.titleZh, pitch.listing.titleEn)}
                    </Link>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...judges.values()].map((judge) => (
              <tr key={judge.id}>
                <th scope="row">
                  <b>{pick(judge.nameZh, judge.nameEn)}</b>
                  {judge.id === jury.chairId && <span className="tag tag-good">{t('jury.chair')}</span>}
                  <span className="quiet">
                    {judge.organisation && pick(judge.organisation.nameZh, judge.organisation.nameEn)}
                    {` · ${judge.kinds.map((kind) => label(JUDGE_KINDS, kind)).join(' · ')}`}
                  </span>
                </th>
                {pitches.map(({ pitch, seats }) => (
                  <Cell key={pitch.id} seat={seats.find((seat) => seat.judge?.id === judge.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
