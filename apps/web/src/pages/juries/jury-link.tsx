import { Link } from 'react-router';
import { useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';

interface JuryLinkProps {
  readonly sessionId: string;
  readonly hostId: string;
}

/** The way from a session to its jury, for those who organise it. */
export function JuryLink({ sessionId, hostId }: JuryLinkProps) {
  const { t } = useWords();
  const { may, isOperator, owns } = useMe();
  if (!may('jury.read') || !(isOperator || owns(hostId))) return null;
  return (
    <p>
      <Link to={`/sessions/${sessionId}/jury`}>{t('jury.title')}</Link>
    </p>
  );
}
