import {
  CONFLICT_REASONS,
  JUDGE_KINDS,
  JURY_RULE_LABELS,
  RELAXABLE_RULES,
  type RelaxableRule,
} from '@luyan/scheduling';
import { useMutation } from 'urql';
import { useWords } from '../../i18n/use-words.js';
import { DrawUpMutation } from './jury-mutations.js';
import { type Review } from './jury-queries.js';
import type { Shown } from './jury-steps.js';

interface LacksProps {
  readonly review: Review;
  readonly sessionId: string;
  readonly onProblems: (problems: Shown) => void;
  readonly onDone: () => void;
}

/** What the jury lacks, who must not sit where, and the least to give up so that nothing is missing. */
export function Lacks({ review: { jury, pitches, relax }, sessionId, onProblems, onDone }: LacksProps) {
  const { t, label, pick, locale } = useWords();
  const [{ fetching }, draw] = useMutation(DrawUpMutation);
  const list = (words: readonly string[]) => words.join(locale === 'zh' ? '、' : ', ');
  const lines = pitches.flatMap(({ pitch: { position }, missing, kindsLacking, seats }) => [
    ...(missing > 0 ? [t('jury.missing', { position, count: missing })] : []),
    ...(kindsLacking.length > 0
      ? [t('jury.lacking', { position, kinds: list(kindsLacking.map((kind) => label(JUDGE_KINDS, kind))) })]
      : []),
    ...seats
      .filter(({ causes, state }) => causes.length > 0 && state !== 'RECUSED' && state !== 'REPLACED')
      .map(({ judge, causes }) =>
        t('jury.conflict', {
          name: pick(judge?.nameZh, judge?.nameEn),
          position,
          reasons: list(causes.map(({ reason }) => label(CONFLICT_REASONS, reason))),
        }),
      ),
  ]);
  if (lines.length === 0) return <p className="jury-whole">{t('jury.whole')}</p>;
  const rules = relax ?? [];
  const canRedraw = jury.state === 'DRAFT' && rules.length > 0 && !rules.includes('CONFLICT');
  const redraw = async () => {
    const given = (Object.keys(RELAXABLE_RULES) as RelaxableRule[]).filter(
      (rule) => rules.includes(rule) || jury.relaxed.includes(rule),
    );
    const done = await draw({ input: { sessionId, perPitch: jury.perPitch, relax: given, aim: jury.aim } });
    onProblems(done.data?.drawUpJury.problems ?? []);
    onDone();
  };
  return (
    <div className="remark jury-lacks">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {relax === null && <p>{t('jury.noAdvice')}</p>}
      {rules.length > 0 && (
        <p>
          {t('jury.advice', { rules: list(rules.map((rule) => label(JURY_RULE_LABELS, rule))) })}{' '}
          {canRedraw && (
            <button type="button" className="button button-small" disabled={fetching} onClick={() => void redraw()}>
              {t('jury.redrawRelaxed')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
