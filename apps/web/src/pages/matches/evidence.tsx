import { useWords } from '../../i18n/use-words.js';
import { groupBy } from '../../ui/group-by.js';
import { CheckIcon } from '../../ui/icons.js';
import { Marked } from '../../ui/marked.js';
import { rangesOfTerms } from '../../ui/ranges.js';
import type { MatchWithWhy } from './use-matches.js';

type Explanation = NonNullable<MatchWithWhy['explanation']>;

/** What is asked for beside what answers it; requirements that one passage answers stand together. */
function Answers({ answers }: { readonly answers: Explanation['answers'] }) {
  const { t, percent } = useWords();
  return (
    <ol className="answers">
      {[...groupBy(answers, ({ answer }) => answer)].map(([answer, met]) => (
        <li key={answer}>
          <div className="requirement">
            <span className="side-name">{t('match.requirement')}</span>
            <ul>
              {met.map(({ requirement, share, terms }) => (
                <li key={requirement}>
                  <span lang="zh-CN">
                    <Marked text={requirement} ranges={rangesOfTerms(requirement, terms)} />
                  </span>
                  <small className="answer-share">{percent(share, 1)}</small>
                </li>
              ))}
            </ul>
          </div>
          <p className="answer">
            <span className="side-name">{t('match.answer')}</span>
            <span lang="zh-CN">
              <Marked text={answer} ranges={rangesOfTerms(answer, [...new Set(met.flatMap(({ terms }) => terms))])} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Figures({ figures }: { readonly figures: Explanation['figures'] }) {
  const { t } = useWords();
  if (figures.length === 0) return null;
  return (
    <>
      <h3>{t('match.figures')}</h3>
      <div className="table-scroll" role="region" aria-label={t('match.figures')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('detail.metric')}</th>
              <th scope="col">{t('match.required')}</th>
              <th scope="col">{t('match.claimed')}</th>
              <th scope="col">{t('match.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ required, claimed, verdict }, at) => (
              <tr key={at}>
                <th scope="row">{required.metric || '—'}</th>
                <td>{required.text}</td>
                <td className="strong">{claimed ? claimed.text : '—'}</td>
                <td>
                  <span className={`verdict verdict-${verdict.toLowerCase()}`}>{t(`match.verdict.${verdict}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const SHOWN = 8;
const SHOWN_FROM = 0.0005;

/** Why a supply answers a demand, and what it leaves open. */
export function Evidence({ explanation }: { readonly explanation: Explanation }) {
  const { t, percent } = useWords();
  const { closed } = explanation.gates;
  return (
    <div className="evidence">
      <h3>{t('match.evidence')}</h3>
      {explanation.answers.length > 0 ? (
        <Answers answers={explanation.answers.slice(0, SHOWN)} />
      ) : (
        <p className="quiet">{t('match.noAnswers')}</p>
      )}
      {explanation.elsewhere >= SHOWN_FROM && (
        <p className="quiet">{t('match.elsewhere', { share: percent(explanation.elsewhere, 1) })}</p>
      )}
      <Figures figures={explanation.figures} />
      {closed.length > 0 ? (
        <>
          <h3>{t('match.gatesClosed')}</h3>
          <ul className="gates">
            {closed.map((gate) => (
              <li key={gate.code}>{gate.message}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="gates-open">
          <CheckIcon size={16} /> {t('match.gatesOpen')}
        </p>
      )}
      {explanation.missing.length + explanation.unstated.length > 0 && (
        <>
          <h3>{t('match.missing')}</h3>
          <ul className="missing">
            {explanation.unstated.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
            {explanation.missing.slice(0, SHOWN).map((requirement) => (
              <li key={requirement} lang="zh-CN">
                {requirement}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
