import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import {
  AnswerInvitationMutation,
  AnswerOfferMutation,
  LeaveWaitlistMutation,
  WithdrawPitchMutation,
} from './pitch-queries.js';

interface AnswerProps {
  readonly id: string;
  /** What it is about, for those who hear the button without its row. */
  readonly title: string;
  readonly onAnswered: () => void;
}

interface AcceptOrDeclineProps extends AnswerProps {
  readonly mutation: typeof AnswerOfferMutation | typeof AnswerInvitationMutation;
}

/** 接受 or 婉拒, of an offered slot or an invitation. */
export function AcceptOrDecline({ id, title, mutation, onAnswered }: AcceptOrDeclineProps) {
  const { t } = useWords();
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, send] = useMutation(mutation as typeof AnswerOfferMutation);
  const answer = async (accept: boolean) => {
    const { data } = await send({ id, accept });
    setProblems(data?.answer.problems ?? []);
    if (data?.answer.value) onAnswered();
  };
  return (
    <>
      <div className="my-actions">
        <Button type="primary" loading={fetching} onClick={() => void answer(true)}>
          {t('pitch.accept')}
          <span className="sr-only"> {title}</span>
        </Button>
        <Popconfirm title={t('pitch.declineSure')} onConfirm={() => void answer(false)}>
          <Button disabled={fetching}>
            {t('pitch.decline')}
            <span className="sr-only"> {title}</span>
          </Button>
        </Popconfirm>
      </div>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </>
  );
}

interface GiveUpProps extends AnswerProps {
  readonly mutation: typeof LeaveWaitlistMutation | typeof WithdrawPitchMutation;
  readonly name: string;
  readonly sure: string;
}

/** Leaves a queue, or gives a place in a line-up to the next. */
export function GiveUp({ id, title, mutation, name, sure, onAnswered }: GiveUpProps) {
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, send] = useMutation(mutation as typeof LeaveWaitlistMutation);
  const leave = async () => {
    const { data } = await send({ id });
    setProblems(data?.answer.problems ?? []);
    if (data?.answer.value) onAnswered();
  };
  return (
    <>
      <Popconfirm title={sure} onConfirm={() => void leave()}>
        <Button size="small" loading={fetching}>
          {name}
          <span className="sr-only"> {title}</span>
        </Button>
      </Popconfirm>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </>
  );
}
