import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import {
  CloseMutation,
  OverruleMutation,
  PublishMutation,
  ReleaseMutation,
  ReopenMutation,
  WithdrawMutation,
  type Payload,
} from './jury-mutations.js';
import { type Review } from './jury-queries.js';

export type Shown = Payload['problems'];

interface JuryStepsProps {
  readonly review: Review;
  readonly onProblems: (problems: Shown) => void;
  readonly onDone: () => void;
}

/** What can be done with the jury next, by whom it is the turn of. */
export function JurySteps({ review: { jury }, onProblems, onDone }: JuryStepsProps) {
  const { t } = useWords();
  const { may } = useMe();
  const [, release] = useMutation(ReleaseMutation);
  const [, withdraw] = useMutation(WithdrawMutation);
  const [, close] = useMutation(CloseMutation);
  const [, overrule] = useMutation(OverruleMutation);
  const [, publish] = useMutation(PublishMutation);
  const [, reopen] = useMutation(ReopenMutation);
  const [isSending, setIsSending] = useState(false);
  const { id, revision } = jury;

  const take = async (step: Promise<Payload | undefined>) => {
    setIsSending(true);
    const done = await step;
    setIsSending(false);
    onProblems(done?.problems ?? []);
    onDone();
  };
  const button = (word: string, hint: string | null, isPrimary: boolean, step: () => Promise<Payload | undefined>) => (
    <p className="jury-step">
      <button
        type="button"
        className={`button ${isPrimary ? 'button-primary' : ''}`}
        disabled={isSending}
        onClick={() => void take(step())}
      >
        {word}
      </button>
      {hint && <span className="quiet">{hint}</span>}
    </p>
  );
  return (
    <div className="jury-steps">
      {jury.state === 'DRAFT' &&
        (may('jury.release') ? (
          button(
            t('jury.release'),
            t('jury.releaseHint'),
            true,
            async () => (await release({ id, revision })).data?.releaseJury,
          )
        ) : (
          <p className="quiet">{t('jury.operatorReleases')}</p>
        ))}
      {jury.state === 'RELEASED' &&
        may('jury.release') &&
        button(t('jury.withdraw'), null, false, async () => (await withdraw({ id })).data?.withdrawJury)}
      {jury.state === 'SCORING' && (
        <>
          {button(
            t('jury.close'),
            t('juries.signed', { signed: jury.signedCount, count: jury.sheetCount }),
            true,
            async () => (await close({ id })).data?.closeJury,
          )}
          {may('jury.overrule') && (
            <WithReason
              word={t('jury.overrule')}
              isSending={isSending}
              onSend={(reason) => void take(overrule({ id, reason }).then(({ data }) => data?.overruleJury))}
            />
          )}
        </>
      )}
      {jury.state === 'CLOSED' && may('jury.publish') && (
        <>
          {button(
            t('jury.publish'),
            t('jury.publishHint'),
            true,
            async () => (await publish({ id })).data?.publishResults,
          )}
          <WithReason
            word={t('jury.reopen')}
            isSending={isSending}
            onSend={(reason) => void take(reopen({ id, reason }).then(({ data }) => data?.reopenJury))}
          />
        </>
      )}
    </div>
  );
}

interface WithReasonProps {
  readonly word: string;
  /** What the reason is called. */
  readonly name?: string;
  readonly hint?: string;
  readonly isSending: boolean;
  readonly onSend: (reason: string) => void;
}

/** A step that needs a reason: the button opens a field for it. */
export function WithReason({ word, name, hint, isSending, onSend }: WithReasonProps) {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!isOpen)
    return (
      <p className="jury-step">
        <button
          type="button"
          className="button"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {word}
        </button>
      </p>
    );
  return (
    <form
      className="form jury-reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason);
      }}
    >
      {hint && <p className="quiet">{hint}</p>}
      <label htmlFor={id}>{name ?? t('jury.reason')}</label>
      <input
        id={id}
        value={reason}
        required
        autoFocus
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <p className="jury-step">
        <button
          type="submit"
          className="button button-primary button-small"
          disabled={isSending || reason.trim() === ''}
        >
          {word}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            setIsOpen(false);
          }}
        >
          {t('jury.cancel')}
        </button>
      </p>
    </form>
  );
}
