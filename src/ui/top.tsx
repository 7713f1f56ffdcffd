import type { ComponentChildren } from 'preact';
import type { ScreenProps } from './screen';

/** The top of every screen: Back, always in the same place, and what stands beside it. */
export function Top({ view, send, canGoBack = true, children }: Pick<ScreenProps, 'view' | 'send'> & { canGoBack?: boolean; children?: ComponentChildren }) {
  return (
    <div class="top screen-only">
      {canGoBack && (
        <button type="button" class="back" part="back" onClick={() => send({ type: 'back' })}>
          <span>{view.tell('back')}</span>
        </button>
      )}
      {children}
    </div>
  );
}
