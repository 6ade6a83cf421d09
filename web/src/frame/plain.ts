import { readonly, ref } from 'vue';
import { rememberedView, rememberView, type View } from './view';

const view = ref<View>('full');

function show(chosen: View) {
  view.value = chosen;
  document.documentElement.classList.toggle('plain', chosen === 'plain');
}

/** Switches the whole site. */
export function switchView(chosen: View): void {
  rememberView(chosen);
  show(chosen);
}

/** As the reader left it last time, here or on a guide page. */
export function restoreView(): void {
  show(rememberedView());
}

export const useView = () => readonly(view);
