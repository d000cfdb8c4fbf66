import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { useMe } from '../../api/me.js';
import type { Refusals } from '../../api/fragments.js';
import type { ResultOf, VariablesOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { KindTag } from '../../ui/listing-card.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { AddMatchMutation, CandidatesQuery } from './match-query.js';

type Candidate = ResultOf<typeof CandidatesQuery>['catalogue']['edges'][number]['node'];
type Kinds = VariablesOf<typeof CandidatesQuery>['kinds'];

const SUPPLIES: Kinds = ['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM', 'FINANCE'];

interface CandidatesProps {
  readonly text: string;
  readonly kinds: Kinds;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** What the catalogue finds, one of it to be chosen. */
function Candidates({ text, kinds, chosen, onChoose }: CandidatesProps) {
  const { t, pick } = useWords();
  const [{ data, error, fetching }] = useQuery({ query: CandidatesQuery, variables: { text, kinds } });
  if (error) return <ErrorNote error={error} />;
  const found: readonly Candidate[] = data?.catalogue.edges.map(({ node }) => node) ?? [];
  return (
    <fieldset className="candidates" aria-busy={fetching}>
      <legend>{found.length > 0 || fetching ? t('match.addChoose') : t('match.addNothing')}</legend>
      {found.map((candidate) => (
        <label key={candidate.id}>
          <input
            type="radio"
            name="candidate"
            checked={candidate.id === chosen}
            onChange={() => {
              onChoose(candidate.id);
            }}
          />
          <KindTag kind={candidate.kind} /> {pick(candidate.titleZh, candidate.titleEn)}
          {candidate.owner && <small>{pick(candidate.owner.nameZh, candidate.owner.nameEn)}</small>}
        </label>
      ))}
    </fieldset>
  );
}

interface AddMatchProps {
  readonly listingId: string;
  readonly isDemand: boolean;
  readonly onAdded: () => void;
}

/** 人工推荐: a broker finds the other side in the catalogue and says why it fits. Nothing for those who may not. */
export function AddMatch({ listingId, isDemand, onAdded }: AddMatchProps) {
  const { t } = useWords();
  const { may } = useMe();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, send] = useMutation(AddMatchMutation);
  if (!may('match.add')) return null;

  const isWarned = problems.length > 0 && problems.every(({ code }) => code === 'MATCH_GATE_WAIVABLE');
  const add = async (despiteGates: boolean) => {
    if (chosen === undefined) return;
    const pair = isDemand ? { demandId: listingId, supplyId: chosen } : { demandId: chosen, supplyId: listingId };
    const { data } = await send({ input: { ...pair, note, despiteGates } });
    setProblems(data?.addMatch.problems ?? []);
    if (!data?.addMatch.value) return;
    setChosen(undefined);
    setNote('');
    setText('');
    onAdded();
  };
  const onSearch = (event: SyntheticEvent) => {
    event.preventDefault();
    setText(typed.trim());
    setProblems([]);
  };
  return (
    <details className="add-match">
      <summary>{t('match.add')}</summary>
      <form role="search" className="add-search" onSubmit={onSearch}>
        <input
          type="search"
          aria-label={t(isDemand ? 'match.addSupply' : 'match.addDemand')}
          placeholder={t(isDemand ? 'match.addSupply' : 'match.addDemand')}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <button type="submit" className="button button-small">
          {t('search.go')}
        </button>
      </form>
      {text && <Candidates text={text} kinds={isDemand ? SUPPLIES : ['DEMAND']} chosen={chosen} onChoose={setChosen} />}
      {chosen !== undefined && (
        <label className="add-note">
          {t('match.addNote')}
          <textarea
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
        </label>
      )}
      <Problems problems={problems} />
      {error && <ErrorNote error={error} />}
      {chosen !== undefined && (
        <button
          type="button"
          className="button button-primary button-small"
          disabled={fetching}
          onClick={() => void add(isWarned)}
        >
          {t(isWarned ? 'match.addAllTheSame' : 'match.addSend')}
        </button>
      )}
    </details>
  );
}
