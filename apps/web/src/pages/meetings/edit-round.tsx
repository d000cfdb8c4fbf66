import { useState, type ReactNode } from 'react';
import { useClient, useMutation, type CombinedError } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import type { DeskRound } from './desk-queries.js';
import { RoundEffectQuery, SaveRoundMutation, type RoundEffect } from './round-queries.js';
import { fieldsOf, type RoundInput } from './round-fields.js';
import { RoundForm } from './round-form.js';
import { PersonName } from './round-head.js';
import './meeting-form.css';

interface EditRoundProps {
  readonly round: DeskRound;
  readonly onSaved: () => void;
}
type EditInput = RoundInput & { readonly id: string; readonly requestId: string | null };
interface Judged {
  readonly input: EditInput;
  readonly effect: RoundEffect;
}

const isHarmless = ({ lost, tableless, isMoved, isElsewhere }: RoundEffect): boolean =>
  lost.length === 0 && tableless.length === 0 && !isMoved && !isElsewhere;

/** What saving it would do to what people were told. */
function Effect({ effect, children }: { readonly effect: RoundEffect; readonly children: ReactNode }) {
  const { t, date } = useWords();
  const list = (title: string, meetings: RoundEffect['lost']) =>
    meetings.length > 0 && (
      <>
        <p>
          <strong>{title}</strong>
        </p>
        <div className="meeting-changes" role="region" aria-label={title} tabIndex={0}>
          <ul>
            {meetings.map(({ id, startsAt, table, a, b }) => (
              <li key={id}>
                {date(startsAt, 'dateTime')} · {t('meetings.table', { table })} · <PersonName person={a} /> ×{' '}
                <PersonName person={b} />
              </li>
            ))}
          </ul>
        </div>
      </>
    );
  return (
    <div className="notice meeting-wide" role="alert">
      <p className="notice-title">{t('meetings.effect')}</p>
      <div className="notice-body">
        {list(t('meetings.effectLost', { count: effect.lost.length }), effect.lost)}
        {list(t('meetings.effectTableless', { count: effect.tableless.length }), effect.tableless)}
        {effect.isMoved && <p>{t('meetings.effectMoved')}</p>}
        {effect.isElsewhere && !effect.isMoved && <p>{t('meetings.effectElsewhere')}</p>}
        {effect.clearsHours && <p>{t('meetings.effectHours')}</p>}
        <p className="meeting-actions">{children}</p>
      </div>
    </div>
  );
}

/** What was refused, or could not be sent. */
interface Refused {
  readonly problems: Refusals;
  readonly error?: CombinedError | undefined;
}
const NOTHING: Refused = { problems: [] };

/** Days, hours, tables and place of a round. What a change breaks is said before it is saved. */
export function EditRound({ round, onSaved }: EditRoundProps) {
  const { t } = useWords();
  const client = useClient();
  const [, save] = useMutation(SaveRoundMutation);
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [refused, setRefused] = useState(NOTHING);
  const forget = () => {
    setJudged(null);
    setIsDone(false);
    setRefused(NOTHING);
  };
  const keep = async (input: EditInput) => {
    const { data, error } = await save({ input });
    forget();
    setRefused({ problems: data?.saveMeetingRound.problems ?? [], error });
    if (!data?.saveMeetingRound.value) return;
    setIsDone(true);
    onSaved();
  };
  const judge = async (fields: RoundInput) => {
    const input = { ...fields, id: round.id, requestId: round.requestId };
    setIsBusy(true);
    forget();
    const { data, error } = await client.query(RoundEffectQuery, { input }, { requestPolicy: 'network-only' });
    const effect = data?.meetingRoundEffect.value;
    if (effect && isHarmless(effect)) await keep(input);
    else if (effect) setJudged({ input, effect });
    else setRefused({ problems: data?.meetingRoundEffect.problems ?? [], error });
    setIsBusy(false);
  };
  return (
    <RoundForm
      first={fieldsOf(round)}
      hosts={[]}
      word={t('meetings.save')}
      isBusy={isBusy}
      onEdit={forget}
      onSave={(input) => void judge(input)}
    >
      {judged && (
        <Effect effect={judged.effect}>
          <button type="button" className="button button-primary" onClick={() => void keep(judged.input)}>
            {t('meetings.saveAnyway')}
          </button>
          <button type="button" className="button" onClick={forget}>
            {t('meetings.notYet')}
          </button>
        </Effect>
      )}
      <Problems problems={refused.problems} />
      {refused.error && <ErrorNote error={refused.error} />}
      <p className="meeting-wide" role="status">
        {isDone && t('meetings.saved')}
      </p>
    </RoundForm>
  );
}
