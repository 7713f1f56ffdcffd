import { unpackLink } from './live/share-link';
import { showFinder } from './live/show-finder';

const place = document.querySelector('main');

async function show(): Promise<void> {
  if (!place) return;
  try {
    const { rules, menu } = await unpackLink(location.hash.slice(1));
    showFinder(place, rules, menu, undefined, () => say('The rules in this link have a mistake, so there is nothing to show. Ask for a new link.'));
  } catch (error) {
    say((error as Error).message);
  }
}

function say(words: string): void {
  const line = document.createElement('p');
  line.className = 'standing standing-bad';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  place?.replaceChildren(line);
}

addEventListener('hashchange', show);
void show();
