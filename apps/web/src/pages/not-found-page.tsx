import { Link } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { Empty } from '../ui/notices.js';
import { usePageTitle } from '../ui/use-page-title.js';

export function NotFoundPage() {
  const { t } = useWords();
  usePageTitle(t('error.noPage'));
  return (
    <div className="wrap page">
      <h1>{t('error.noPage')}</h1>
      <Empty title={t('error.noPageHint')}>
        <Link className="button" to="/">
          {t('app.home')}
        </Link>
      </Empty>
    </div>
  );
}
