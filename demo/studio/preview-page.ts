import type { FrameMessage } from './live/frame-message';
import { showFinder } from './live/show-finder';

const place = document.querySelector('main');

addEventListener('message', ({ origin, source, data }: MessageEvent<FrameMessage>) => {
  if (origin !== location.origin || source !== parent || !place) return;
  showFinder(place, data.rules, data.menu, data.language, () => place.replaceChildren('The finder could not be shown. See the problems below your rules.'));
});
parent.postMessage('ready', location.origin);
