import { PART_LABELS, tenthsOfPercent, type Part } from '@luyan/matching';
import { useWords } from '../../i18n/use-words.js';
import type { MatchData } from './match-query.js';

type Shares = MatchData['parts'];

/** The parts that give anything, each in tenths of a percent that add up to the score as shown. */
function partsOf(parts: Shares) {
  const given = parts.filter(({ share }) => share > 0);
  const tenths = tenthsOfPercent(given.map(({ share }) => share));
  return given.map(({ part, share }, i) => ({
    part: part.toLowerCase() as Part,
    share,
    shown: (tenths[i] ?? 0) / 1000,
  }));
}

/** The score as a bar of its parts; the bar’s whole width is a score of 1. */
export function ScoreBar({ score, parts }: { readonly score: number; readonly parts: Shares }) {
  const { t, percent, locale } = useWords();
  const shown = partsOf(parts);
  const words = shown.map((part) => `${PART_LABELS[part.part][locale]} ${percent(part.shown, 1)}`);
  return (
    <span className="score">
      <b>{percent(score)}</b>
      <span className="score-bar" role="img" aria-label={t('match.parts', { parts: words.join(', ') })}>
        {shown.map(({ part, share }) => (
          <i key={part} className={`part part-${part}`} style={{ width: `${share * 100}%` }} />
        ))}
      </span>
    </span>
  );
}

export function ScoreParts({ parts }: { readonly parts: Shares }) {
  const { t, percent, locale } = useWords();
  const shown = partsOf(parts);
  return (
    <ul className="score-parts">
      {shown.map((part) => (
        <li key={part.part}>
          <i className={`part part-${part.part}`} aria-hidden="true" />
          {PART_LABELS[part.part][locale]} <b>{percent(part.shown, 1)}</b>
        </li>
      ))}
      <li>
        {t('match.total')}{' '}
        <b>
          {percent(
            shown.reduce((sum, part) => sum + part.shown, 0),
            1,
          )}
        </b>
      </li>
    </ul>
  );
}
