import { MEETING_ROUND_STATES } from '@luyan/roadshow';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Bilingual } from '../../i18n/bilingual.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { ClockIcon, PinIcon } from '../../ui/icons.js';
import type { Person, RoundFacts } from './meeting-queries.js';

/** When, where and by whom; without the title. */
export function RoundFactsLine({ round }: { readonly round: RoundFacts }) {
  const { t, date, label, pick } = useWords();
  const { startsAt, endsAt, venue, host, state, participantCount } = round;
  const lastDay = dayOf(endsAt) === dayOf(startsAt) ? '' : ` – ${date(dayOf(endsAt), 'monthDay')}`;
  return (
    <>
      <span className={state === 'REGISTERING' ? 'tag tag-warm' : state === 'ANNOUNCED' ? 'tag tag-good' : 'tag'}>
        {label(MEETING_ROUND_STATES, state)}
      </span>
      <span className="meeting-fact">
        <ClockIcon /> {date(dayOf(startsAt), 'dayLong')}
        {lastDay} {date(startsAt, 'time')}–{date(endsAt, 'time')}
      </span>
      <span className="meeting-fact">
        <PinIcon /> {[venue && pick(venue.nameZh, venue.nameEn), round.place].filter(Boolean).join(' · ')}
      </span>
      {host && <span>{pick(host.nameZh, host.nameEn)}</span>}
      <span>{t('meetings.participants', { count: participantCount })}</span>
    </>
  );
}

export function RoundHead({ round, children }: { readonly round: RoundFacts; readonly children?: ReactNode }) {
  const { t, pick } = useWords();
  return (
    <header className="masthead meeting-head">
      <h1>
        <Bilingual zh={round.titleZh} en={round.titleEn} />
      </h1>
      <p className="facts">
        <RoundFactsLine round={round} />
      </p>
      {round.session && (
        <p>
          {t('meetings.ofSession')}{' '}
          <Link to={`/sessions/${round.session.id}`}>{pick(round.session.titleZh, round.session.titleEn)}</Link>
        </p>
      )}
      {children}
    </header>
  );
}

/** Organisation first: it is whom one meets. */
export function PersonName({ person }: { readonly person: Person | null }) {
  const { pick } = useWords();
  if (!person) return <>—</>;
  const { organisation, nameZh, nameEn, title } = person;
  return (
    <>
      <strong>{organisation && pick(organisation.nameZh, organisation.nameEn)}</strong>
      <span className="quiet">
        {' '}
        {pick(nameZh, nameEn)}
        {title && <span lang="zh-CN"> · {title}</span>}
      </span>
    </>
  );
}
