import { DECLINE_REASONS, MATCH_STATES, matchStates, type DeclineReason } from '@luyan/catalogue';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import type { VariablesOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { AnswerMutation, type MatchData } from './match-query.js';

type Asked = VariablesOf<typeof AnswerMutation>;

const REASONS = Object.keys(DECLINE_REASONS) as DeclineReason[];

interface AnswerButtonsProps {
  readonly match: Pick<MatchData, 'id' | 'state' | 'declineReason'>;
  readonly onAnswered: () => void;
}

/** 有意向, or 不合适 with one of the eight reasons. */
export function AnswerButtons({ match, onAnswered }: AnswerButtonsProps) {
  const { t, label } = useWords();
  const id = useId();
  const [isDeclining, setIsDeclining] = useState(false);
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, send] = useMutation(AnswerMutation);
  const steps = matchStates[match.state];

  const answer = async (to: Asked['to'], reason: DeclineReason | null = null) => {
    const { data } = await send({ id: match.id, to, reason });
    setProblems(data?.answerMatch.problems ?? []);
    if (data?.answerMatch.value) {
      setIsDeclining(false);
      onAnswered();
    }
  };

  return (
    <div className="answer-buttons">
      <span className={`match-state match-${match.state.toLowerCase()}`}>
        {label(MATCH_STATES, match.state)}
        {match.declineReason && `: ${label(DECLINE_REASONS, match.declineReason)}`}
      </span>
      {steps.INTERESTED && (
        <button
          type="button"
          className="button button-primary button-small"
          disabled={fetching}
          onClick={() => void answer('INTERESTED')}
        >
          {t('match.interested')}
        </button>
      )}
      {steps.DECLINED && (
        <button
          type="button"
          className="button button-small"
          aria-expanded={isDeclining}
          aria-controls={id}
          onClick={() => {
            setIsDeclining(!isDeclining);
          }}
        >
          {t('match.decline')}
        </button>
      )}
      <div id={id} className="reasons" role="group" aria-label={t('match.whyNot')} hidden={!isDeclining}>
        <p>{t('match.whyNot')}</p>
        {REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            className="chip"
            disabled={fetching}
            onClick={() => void answer('DECLINED', reason)}
          >
            {label(DECLINE_REASONS, reason)}
          </button>
        ))}
      </div>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </div>
  );
}
