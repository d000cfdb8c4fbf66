import { useState } from 'react';
import { useMutation } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote } from '../../ui/notices.js';
import { CloseTableMutation, type DeskRound } from './desk-queries.js';

interface DeskTablesProps {
  readonly round: DeskRound;
  readonly settle: (problems: Refusals | undefined) => void;
}

/** Tables that are lost from a slot on. */
export function DeskTables({ round, settle }: DeskTablesProps) {
  const { t, date } = useWords();
  const [table, setTable] = useState(1);
  const next = round.slots.find(({ startsAt }) => Date.parse(startsAt) > Date.now()) ?? round.slots[0];
  const [chosen, setChosen] = useState<number | null>(null);
  const fromSlot = chosen ?? next?.number ?? 1;
  const [{ fetching, error }, close] = useMutation(CloseTableMutation);
  const say = async (of: number, from: number | null) => {
    const { data } = await close({ roundId: round.id, table: of, fromSlot: from });
    settle(data?.closeMeetingTable.problems);
  };
  if (round.state === 'ENDED' || round.state === 'CANCELLED') return null;
  const at = (slot: number) => {
    const found = round.slots.find(({ number }) => number === slot);
    return found ? date(found.startsAt, 'time') : '';
  };
  return (
    <>
      <h2>{t('meetings.tables')}</h2>
      <div className="plan-form">
        <label>
          {t('meetings.closeTable')}
          <select
            value={table}
            onChange={({ target }) => {
              setTable(Number(target.value));
            }}
          >
            {Array.from({ length: round.tables }, (_, i) => (
              <option key={i} value={i + 1}>
                {t('meetings.table', { table: i + 1 })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('meetings.closeFrom')}
          <select
            value={fromSlot}
            onChange={({ target }) => {
              setChosen(Number(target.value));
            }}
          >
            {round.slots.map(({ number }) => (
              <option key={number} value={number}>
                {at(number)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button button-small"
          disabled={fetching}
          onClick={() => void say(table, fromSlot)}
        >
          {t('meetings.close')}
        </button>
      </div>
      {error && <ErrorNote error={error} />}
      <ul className="tags">
        {round.closedTables.map((closed) => (
          <li key={closed.table} className="tag tag-warm">
            {t('meetings.closed', { table: closed.table, at: at(closed.fromSlot) })}
            <button
              type="button"
              className="link-button"
              aria-label={`${t('meetings.reopen')} ${t('meetings.table', { table: closed.table })}`}
              onClick={() => void say(closed.table, null)}
            >
              {t('meetings.reopen')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
