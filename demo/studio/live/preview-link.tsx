import { useEffect, useState } from 'preact/hooks';
import type { Working } from '../check/asks';
import { CopyText } from './copy-text';
import type { Against } from './reason-against';
import { packLink } from './share-link';

const TOO_LONG = 'Your rules are too long for a link. Save your files and send those instead.';

/** A link that carries the rules and opens them as a preview. */
export function PreviewLink({ working, against }: { working: Working | undefined; against: Against | undefined }) {
  const [link, setLink] = useState<{ url: string } | { failed: string }>({ url: '' });
  const { rulesJson, menuJson } = working ?? { rulesJson: '', menuJson: '' };
  useEffect(() => {
    let current = true;
    const set = (next: typeof link) => current && setLink(next);
    packLink({ rules: rulesJson, menu: menuJson }).then(
      (fragment) => set(fragment === undefined ? { failed: TOO_LONG } : { url: `${new URL('shared.html', location.href).href}#${fragment}` }),
      () => set({ failed: 'Your browser is too old to make a link.' }),
    );
    return () => {
      current = false;
    };
  }, [rulesJson, menuJson]);
  const failed = 'failed' in link ? link.failed : undefined;
  return (
    <CopyText
      label="Copy the preview link"
      text={'url' in link ? link.url : ''}
      what="the link"
      against={against ?? (failed === undefined ? undefined : { words: failed, waiting: false })}
    />
  );
}
