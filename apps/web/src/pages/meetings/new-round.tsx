import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ownersOf, useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { SaveRoundMutation } from './round-queries.js';
import { NEW_ROUND, type RoundInput } from './round-fields.js';
import { RoundForm } from './round-form.js';

/** A new round; its organiser is one of the actor's own organisations. */
export function NewRound() {
  const { t, pick } = useWords();
  const { me } = useMe();
  const navigate = useNavigate();
  const [{ data, error, fetching }, save] = useMutation(SaveRoundMutation);
  const [isOpen, setIsOpen] = useState(false);
  const hosts = ownersOf(me, 'meeting.organise').map(({ id, nameZh, nameEn }) => ({
    value: id,
    label: pick(nameZh, nameEn),
  }));

  const open = async (input: RoundInput) => {
    const answer = await save({ input });
    const id = answer.data?.saveMeetingRound.value?.id;
    if (id) await navigate(`/meetings/${id}/organise`);
  };
  return (
    <details
      className="why meeting-new"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{t('meetings.open')}</summary>
      {isOpen && (
        <RoundForm
          first={{ ...NEW_ROUND, hostOrgId: hosts[0]?.value ?? '' }}
          hosts={hosts}
          word={t('meetings.open')}
          isBusy={fetching}
          onSave={(input) => void open(input)}
        >
          <Problems problems={data?.saveMeetingRound.problems ?? []} />
          {error && <ErrorNote error={error} />}
        </RoundForm>
      )}
    </details>
  );
}
