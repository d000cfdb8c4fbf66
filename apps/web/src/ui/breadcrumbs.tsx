import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.js';

interface Crumb {
  readonly to: string;
  readonly text: string;
}

export function Breadcrumbs({ trail, children }: { readonly trail: readonly Crumb[]; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <nav className="breadcrumbs" aria-label={t('common.breadcrumbs')}>
      <ol>
        {trail.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
        <li aria-current="page">{children}</li>
      </ol>
    </nav>
  );
}
