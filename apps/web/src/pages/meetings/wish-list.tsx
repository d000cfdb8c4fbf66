import { UNMET_REASONS, WISH_KINDS, WISH_OUTCOMES, type WishKind } from '@luyan/roadshow';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { WishMutation, type Attendance, type Person, type Round } from './meeting-queries.js';
import { PersonName } from './round-head.js';
import './wishes.css';

const CHOICES = [null, 'WANTED', 'MUST', 'DECLINED'] as const;
type Wish = Attendance['wishes'][number];
type Suggestion = Attendance['suggestions'][number];

interface RowProps {
  readonly person: Person;
  readonly wish: Wish | undefined;
  readonly suggestion: Suggestion | undefined;
  readonly isOpen: boolean;
  readonly choose: (kind: WishKind | null) => void;
}

/** One other participant: why they might fit, what one thinks of meeting them, and what became of it. */
function Row({ person, wish, suggestion, isOpen, choose }: RowProps) {
  const { t, label, pick } = useWords();
  const { organisation } = person;
  const name = organisation ? pick(organisation.nameZh, organisation.nameEn) : '';
  return (
    <li className="wish-row">
      <div>
        <p>
          <PersonName person={person} />
        </p>
        {person.about && (
          <p className="quiet" lang="zh-CN">
            {person.about}
          </p>
        )}
        {suggestion && (
          <p className="wish-reason">
            <span className="tag tag-good">
              {suggestion.isInterested ? t('meetings.interested') : t('meetings.suggested')}
            </span>
            {[suggestion.demand, suggestion.supply].map(
              (listing) =>
                listing && (
                  <Link key={listing.id} to={`/listings/${listing.id}`}>
                    {pick(listing.titleZh, listing.titleEn)}
                  </Link>
                ),
            )}
          </p>
        )}
      </div>
      <div className="wish-choice">
        <fieldset disabled={!isOpen}>
          <legend className="sr-only">{t('meetings.wishFor', { name })}</legend>
          {CHOICES.map((kind) => (
            <label key={kind ?? 'none'} className={`wish-${(kind ?? 'none').toLowerCase()}`}>
              <input
                type="radio"
                name={`wish-${person.id}`}
                checked={(wish?.kind ?? null) === kind}
                onChange={() => {
                  choose(kind);
                }}
              />
              <span>{kind ? label(WISH_KINDS, kind) : t('meetings.noWish')}</span>
            </label>
          ))}
        </fieldset>
        {wish && wish.outcome !== 'NONE' && (
          <p className={wish.outcome === 'UNMET' ? 'wish-unmet' : 'quiet'}>
            {label(WISH_OUTCOMES, wish.outcome)}
            {wish.reason && ` · ${label(UNMET_REASONS, wish.reason)}`}
          </p>
        )}
      </div>
    </li>
  );
}

interface WishListProps {
  readonly round: Round;
  readonly attendance: Attendance;
  readonly onChanged: () => void;
}

/** 意向清单: everybody else, those suggested and wished for first. */
export function WishList({ round, attendance, onChanged }: WishListProps) {
  const { t, pick } = useWords();
  const [text, setText] = useState('');
  const [{ data, error }, send] = useMutation(WishMutation);
  const wishes = new Map(attendance.wishes.map((wish) => [wish.to?.id, wish]));
  const suggestions = new Map(attendance.suggestions.map((each) => [each.participant.id, each]));
  const ownOrganisation = attendance.participant.organisation?.id;
  const words = ({ organisation, nameZh, about }: Person) =>
    `${organisation ? `${organisation.nameZh} ${organisation.nameEn ?? ''}` : ''} ${nameZh} ${about}`.toLowerCase();
  // As they were when the page was opened: no row moves under the hand that answers it.
  const [first] = useState(() => ({ wished: new Set(wishes.keys()), suggested: new Map(suggestions) }));
  const rank = ({ id }: Person) => (first.wished.has(id) ? 0 : first.suggested.has(id) ? 1 : 2);
  const people = round.participants.edges
    .map(({ node }) => node)
    .filter((person) => person.organisation?.id !== ownOrganisation && words(person).includes(text.toLowerCase()))
    .sort((a, b) => rank(a) - rank(b) || pick(a.nameZh, a.nameEn).localeCompare(pick(b.nameZh, b.nameEn)));
  const isOpen = round.state === 'REGISTERING' || round.state === 'ANNOUNCED';
  return (
    <section aria-labelledby={`wishes-${attendance.id}`}>
      <h2 id={`wishes-${attendance.id}`}>{t('meetings.wishes')}</h2>
      <p className="quiet">{round.state === 'ANNOUNCED' ? t('meetings.wishesLate') : t('meetings.wishesHint')}</p>
      <input
        className="wish-search"
        type="search"
        value={text}
        aria-label={t('meetings.search')}
        placeholder={t('meetings.search')}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Problems problems={data?.wishMeeting.problems ?? []} />
      {error && <ErrorNote error={error} />}
      <ul className="wish-list">
        {people.map((person) => (
          <Row
            key={person.id}
            person={person}
            wish={wishes.get(person.id)}
            suggestion={first.suggested.get(person.id)}
            isOpen={isOpen}
            choose={(kind) => void send({ fromId: attendance.id, toId: person.id, kind }).then(onChanged)}
          />
        ))}
      </ul>
    </section>
  );
}
