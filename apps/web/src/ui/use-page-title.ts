import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the document; nothing while the name is not known yet. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (title !== undefined) document.title = title ? `${title} · ${t('app.name')}` : t('app.fullName');
  }, [title, t]);
}
