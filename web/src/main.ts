import 'element-plus/theme-chalk/base.css';
import './frame/styles/tokens.css';
import './frame/styles/base.css';
import './frame/styles/records.css';
import './frame/styles/element.css';
import { createApp } from 'vue';
import App from './App.vue';
import { restoreView } from './frame/plain';
import { i18n, restoreLocale } from './i18n';
import { router } from './router';

restoreView();
await restoreLocale();
createApp(App).use(i18n).use(router).mount('#app');

// After the first paint: most machines have a Chinese face of their own and need only the list of slices.
void import('./frame/fonts');
