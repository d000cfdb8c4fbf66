import type { ListingState } from '@luyan/catalogue';
import { App, Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { Problems } from '../../ui/notices.js';
import { MOVES, needsReason, REASONED_MOVES, type Move, type ReasonedMove } from './move-mutations.js';
import { movesFrom } from './moves.js';

interface MoveButtonsProps {
  readonly listing: { readonly id: string; readonly state: ListingState };
  readonly role: 'owner' | 'reviewer';
  readonly onMoved: () => void;
}

/** The first step as a button, the rest in a menu; a refusal is shown with what to do about it. */
export function MoveButtons({ listing, role, onMoved }: MoveButtonsProps) {
  const { t } = useWords();
  const client = useClient();
  const { message, modal } = App.useApp();
  const [asked, setAsked] = useState<ReasonedMove>();
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [first, ...others] = movesFrom(listing.state, role);

  const send = async (move: Move, why: string) => {
    setIsBusy(true);
    const { id } = listing;
    const { data, error } = needsReason(move)
      ? await client.mutation(REASONED_MOVES[move], { id, reason: why }).toPromise()
      : await client.mutation(MOVES[move], { id }).toPromise();
    setIsBusy(false);
    setAsked(undefined);
    const problems = data?.answer.problems ?? [];
    if (problems.length > 0)
      modal.warning({
        title: t('move.refused', { move: t(`move.${move}`) }),
        content: <Problems problems={problems} />,
      });
    else if (error) message.error(error.graphQLErrors[0]?.message ?? t('error.network'));
    else message.success(t('move.done', { move: t(`move.${move}`) }));
    onMoved();
  };
  const take = (move: Move) => {
    if (!needsReason(move)) {
      void send(move, '');
      return;
    }
    setReason('');
    setAsked(move);
  };

  if (!first) return null;
  return (
    <span className="move-buttons">
      <Button
        type={role === 'reviewer' || first === 'submit' ? 'primary' : 'default'}
        loading={isBusy}
        onClick={() => {
          take(first);
        }}
      >
        {t(`move.${first}`)}
      </Button>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((move) => ({ key: move, label: t(`move.${move}`) })),
            onClick: ({ key }) => {
              const move = others.find((other) => other === key);
              if (move) take(move);
            },
          }}
        >
          <Button aria-label={t('move.more')}>⋯</Button>
        </Dropdown>
      )}
      <Modal
        open={asked !== undefined}
        title={asked && t(`move.${asked}`)}
        okButtonProps={{ disabled: !reason.trim(), loading: isBusy }}
        onOk={() => {
          if (asked) void send(asked, reason.trim());
        }}
        onCancel={() => {
          setAsked(undefined);
        }}
      >
        <label>
          {t('move.reason')}
          <Input.TextArea
            rows={3}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </label>
      </Modal>
    </span>
  );
}
