import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue';
import { useI18n } from 'vue-i18n';

/** The document's title while this page is shown; empty text leaves the one of the route. */
export function useTitle(title: MaybeRefOrGetter<string | null | undefined>): void {
  const { t } = useI18n();
  watchEffect(() => {
    const text = toValue(title);
    if (text) document.title = `${text} - ${t('site.name')}`;
  });
}
