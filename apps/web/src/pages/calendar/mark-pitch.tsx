import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Ant } from '../../ui/ant.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { PitchAnswerFragment } from '../pitches/pitch-queries.js';

const PresentedMutation = graphql(
  `
    mutation MarkPresented($id: ID!) {
      answer: markPitchPresented(id: $id) {
        ...PitchAnswer
      }
    }
  `,
  [PitchAnswerFragment],
);
const AbsentMutation = graphql(
  `
    mutation MarkAbsent($id: ID!) {
      answer: markPitchAbsent(id: $id) {
        ...PitchAnswer
      }
    }
  `,
  [PitchAnswerFragment],
);

interface MarkPitchProps {
  readonly id: string;
  readonly title: string | null;
}

/** 已路演 or 缺席: what the organiser says of a pitch whose session has begun. */
export function MarkPitch({ id, title }: MarkPitchProps) {
  const { t } = useWords();
  const [problems, setProblems] = useState<Refusals>([]);
  const [presented, present] = useMutation(PresentedMutation);
  const [absent, miss] = useMutation(AbsentMutation);
  const error = presented.error ?? absent.error;
  const send = async (mark: typeof present | typeof miss) => {
    const { data } = await mark({ id });
    setProblems(data?.answer.problems ?? []);
  };
  const name = title && <span className="sr-only"> {title}</span>;
  return (
    <Ant>
      <p className="mark-pitch">
        <Button size="small" loading={presented.fetching} onClick={() => void send(present)}>
          {t('session.markPresented')}
          {name}
        </Button>
        <Popconfirm title={t('session.markedAbsent')} onConfirm={() => void send(miss)}>
          <Button size="small" type="text" loading={absent.fetching}>
            {t('session.markAbsent')}
            {name}
          </Button>
        </Popconfirm>
      </p>
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
    </Ant>
  );
}
