import { useEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../../src/engine/words';
import { type Checks, errorCount } from '../check/use-checks';
import type { FrameMessage } from './frame-message';

/** The widget as visitors will see it, in a page of its own, on the last version that works. */
export function LivePreview({ checks }: { checks: Checks }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [wanted, setWanted] = useState('');
  const { working } = checks;
  const languages = working?.rulebook.languages ?? [];
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? 'en');

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (origin === location.origin && source === frame.current?.contentWindow && data === 'ready') setReady(true);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);

  const rules = working?.rulesJson;
  const menu = working?.menuJson;
  useEffect(() => {
    if (!ready || rules === undefined || menu === undefined) return;
    const message: FrameMessage = { rules, menu, language };
    frame.current?.contentWindow?.postMessage(message, location.origin);
  }, [ready, rules, menu, language]);

  const errors = errorCount(checks.findings);
  const behind = checks.done && !checks.readable;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <div class="pane-head">
        <h2 id="preview-title">What visitors see</h2>
        {languages.length > 1 && (
          <label>
            Language{' '}
            <select value={language} onChange={(event) => setWanted(event.currentTarget.value)}>
              {languages.map((id) => (
                <option key={id}>{id}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {behind && (
        <p class="standing standing-bad preview-behind">
          {working ? 'This is your last version that worked. ' : 'There is nothing to show yet. '}
          {errors === 1 ? 'Mend the problem to see your change.' : `Mend the ${errors} problems to see your changes.`}
        </p>
      )}
      <iframe ref={frame} src="preview.html" title={`Your finder${working ? `, ${inLanguage(working.rulebook.studio.name, language, language)}` : ''}`} />
    </section>
  );
}
