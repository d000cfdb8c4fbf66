import { JURY_AIMS, RELAXABLE_RULES, type JuryAim, type JuryRule, type RelaxableRule } from '@luyan/scheduling';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { DrawUpMutation } from './jury-mutations.js';

const RULES = Object.keys(RELAXABLE_RULES) as RelaxableRule[];
const AIMS = Object.keys(JURY_AIMS) as JuryAim[];
const MOST = 20;

interface DrawFormProps {
  readonly sessionId: string;
  readonly perPitch: number;
  readonly relaxed: readonly JuryRule[];
  readonly aim: JuryAim;
  readonly isFirst: boolean;
  readonly onDone: () => void;
}

/** 组建评审组, with how many judges a pitch and which rules to give up. */
export function DrawForm({ sessionId, perPitch, relaxed, aim: first, isFirst, onDone }: DrawFormProps) {
  const { t, label } = useWords();
  const id = useId();
  const [count, setCount] = useState(perPitch);
  const [aim, setAim] = useState(first);
  const [given, setGiven] = useState<readonly RelaxableRule[]>(RULES.filter((rule) => relaxed.includes(rule)));
  const [{ fetching, data, error }, draw] = useMutation(DrawUpMutation);
  const send = async () => {
    const done = await draw({ input: { sessionId, perPitch: count, relax: [...given], aim } });
    if (done.data?.drawUpJury.value) onDone();
  };
  return (
    <form
      className="form jury-draw"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id={`${id}-title`}>{isFirst ? t('jury.draw') : t('jury.redraw')}</h2>
      <label htmlFor={id}>{t('jury.perPitch')}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={MOST}
        value={count}
        onChange={(event) => {
          setCount(Number(event.target.value));
        }}
      />
      <fieldset>
        <legend>{t('jury.aim')}</legend>
        {AIMS.map((one) => (
          <label key={one} className="jury-check">
            <input
              type="radio"
              name={`${id}-aim`}
              checked={aim === one}
              onChange={() => {
                setAim(one);
              }}
            />
            {label(JURY_AIMS, one)}
          </label>
        ))}
        <p className="quiet">{t('jury.aimHint')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('jury.relax')}</legend>
        {RULES.map((rule) => (
          <label key={rule} className="jury-check">
            <input
              type="checkbox"
              checked={given.includes(rule)}
              onChange={(event) => {
                setGiven(RULES.filter((one) => (one === rule ? event.target.checked : given.includes(one))));
              }}
            />
            {label(RELAXABLE_RULES, rule)}
          </label>
        ))}
        <p className="quiet">{t('jury.relaxHint')}</p>
      </fieldset>
      <p>
        <button type="submit" className={`button ${isFirst ? 'button-primary' : ''}`} disabled={fetching}>
          {isFirst ? t('jury.draw') : t('jury.redraw')}
        </button>
      </p>
      <Problems problems={data?.drawUpJury.problems ?? []} />
      {error && <ErrorNote error={error} />}
    </form>
  );
}
