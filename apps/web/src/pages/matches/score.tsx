import { PART_LABELS, PARTS, type Part } from '@luyan/matching';
import { useWords } from '../../i18n/use-words.js';

const isNumbers = (json: unknown): json is Readonly<Record<string, number>> =>
  typeof json === 'object' && json !== null && Object.values(json).every((value) => typeof value === 'number');

const partsOf = (json: unknown): readonly (readonly [Part, number])[] => {
  const given = isNumbers(json) ? json : {};
  return PARTS.flatMap((part) => {
    const value = given[part] ?? 0;
    return value > 0 ? [[part, value] as const] : [];
  });
};

/** The score as a bar of its parts; the bar’s whole width is a score of 1. */
export function ScoreBar({ score, parts }: { readonly score: number; readonly parts: unknown }) {
  const { t, percent, locale } = useWords();
  const words = partsOf(parts).map(([part, value]) => `${PART_LABELS[part][locale]} ${percent(value, 1)}`);
  return (
    <span className="score">
      <b>{percent(score)}</b>
      <span className="score-bar" role="img" aria-label={t('match.parts', { parts: words.join(', ') })}>
        {partsOf(parts).map(([part, value]) => (
          <i key={part} className={`part part-${part}`} style={{ width: `${value * 100}%` }} />
        ))}
      </span>
    </span>
  );
}

export function ScoreParts({ parts }: { readonly parts: unknown }) {
  const { percent, locale } = useWords();
  return (
    <ul className="score-parts">
      {partsOf(parts).map(([part, value]) => (
        <li key={part}>
          <i className={`part part-${part}`} aria-hidden="true" />
          {PART_LABELS[part][locale]} <b>{percent(value, 1)}</b>
        </li>
      ))}
    </ul>
  );
}
