import { useWords } from '../i18n/use-words.js';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type TrlLevel = (typeof LEVELS)[number];
const isLevel = (trl: number): trl is TrlLevel => LEVELS.some((level) => level === trl);

interface TrlScaleProps {
  readonly trl: number;
  readonly isSelfDeclared: boolean;
  /** With the sentence that says what the level means. */
  readonly isLarge?: boolean;
}

/** 技术成熟度 on its scale of nine. */
export function TrlScale({ trl, isSelfDeclared, isLarge = false }: TrlScaleProps) {
  const { t } = useWords();
  return (
    <span className={isLarge ? 'trl trl-large' : 'trl'}>
      <span className="trl-name">TRL {trl}</span>
      <span className="trl-steps" aria-hidden="true">
        {LEVELS.map((level) => (
          <i key={level} className={level <= trl ? 'on' : ''} />
        ))}
      </span>
      {isLarge && isLevel(trl) && <span className="trl-meaning">{t(`trl.${trl}`)}</span>}
      {isSelfDeclared && (
        <span className="tag tag-quiet" title={t('trl.selfDeclaredHint')}>
          {t('trl.selfDeclared')}
        </span>
      )}
    </span>
  );
}
