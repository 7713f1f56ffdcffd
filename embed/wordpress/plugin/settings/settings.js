// Settings → Massage Finder: checks what was pasted in a worker, names every mistake, and saves only what has none.
(() => {
  const { __, _n, sprintf } = window.wp.i18n;
  const page = document.querySelector('.massage-finder-settings');
  const form = page.querySelector('form');
  const boxes = { rules: form.elements.rules, menu: form.elements.menu };
  const status = page.querySelector('.massage-finder-check [role=status]');
  const list = page.querySelector('.massage-finder-findings');
  const MOST = 50;

  let worker;
  let number = 0;

  /** Resolves with what the check found; rejects where it cannot run. */
  function check(rules, menu) {
    worker ??= new Worker(form.dataset.checker);
    number += 1;
    const asked = number;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => data.number === asked && resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        worker = undefined;
        reject(new Error(event.message || __('the checker could not be loaded', 'massage-finder')));
      };
      worker.postMessage({ number: asked, rules, menu });
    });
  }

  /** An element with texts and elements in it. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  /** Words with `ticked` parts as code. */
  const ticked = (words) => words.split(/`([^`]*)`/).map((part, index) => (index % 2 ? make('code', {}, part) : part));

  /** Puts the cursor on a line of a box, in the middle of what is seen of it. */
  function goTo(box, line) {
    const lines = box.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    box.focus({ preventScroll: true });
    box.scrollIntoView({ block: 'center' });
    box.setSelectionRange(start, start + lines[line - 1].length);
    box.scrollTop = (box.scrollHeight / lines.length) * (line - 1) - box.clientHeight / 2;
    box.scrollLeft = 0;
  }

  function row({ severity, file, line, column, where, what, fix, frame, witness }) {
    const place = make(
      'button',
      { type: 'button', class: 'button-link' },
      sprintf(
        // translators: 1: “Rules” or “Menu”, 2: a line, 3: a column.
        __('%1$s, line %2$d, column %3$d', 'massage-finder'),
        file === 'menu' ? __('Menu', 'massage-finder') : __('Rules', 'massage-finder'),
        line,
        column,
      ),
    );
    place.addEventListener('click', () => goTo(boxes[file], line));
    const kind = severity === 'error' ? __('Mistake', 'massage-finder') : __('Worth a look', 'massage-finder');
    const item = make('li', { class: `massage-finder-${severity}` }, make('p', {}, make('strong', {}, `${kind}: `), ...ticked(what)), make('p', {}, place));
    if (where) item.lastChild.append(` ${where}`);
    item.append(make('pre', {}, frame), make('p', {}, ...ticked(fix)));
    if (witness) {
      const lines = (told) => make('ul', { class: 'ul-disc' }, ...told.map((each) => make('li', {}, each)));
      item.append(
        make(
          'details',
          {},
          make('summary', {}, __('A visitor who meets it', 'massage-finder')),
          lines(witness.told),
          make('p', {}, __('They would see:', 'massage-finder')),
          lines(witness.sees),
        ),
      );
    }
    return item;
  }

  function show(findings, closing) {
    list.replaceChildren();
    const errors = findings.filter(({ severity }) => severity === 'error');
    const inOrder = [...errors, ...findings.filter((finding) => !errors.includes(finding))];
    for (const [file, box] of Object.entries(boxes)) {
      if (errors.some((finding) => finding.file === file)) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    }
    if (inOrder.length === 0) return;
    const heading =
      errors.length > 0
        ? // translators: %d: how many.
          sprintf(_n('%d mistake.', '%d mistakes.', errors.length, 'massage-finder'), errors.length)
        : // translators: %d: how many.
          sprintf(_n('%d thing is worth a look.', '%d things are worth a look.', findings.length, 'massage-finder'), findings.length);
    list.append(make('h3', {}, `${heading} ${closing}`), make('ol', {}, ...inOrder.slice(0, MOST).map(row)));
    // translators: %d: how many.
    if (inOrder.length > MOST) list.append(make('p', {}, sprintf(__('And %d more, told when these are gone.', 'massage-finder'), inOrder.length - MOST)));
  }

  const isBad = ({ findings }) => findings.some(({ severity }) => severity === 'error');

  /** Checks the boxes as they stand; undefined where the check cannot run. */
  async function look(closing) {
    status.textContent = __('Checking…', 'massage-finder');
    try {
      const checked = await check(boxes.rules.value, boxes.menu.value);
      const live = __('Nothing changes for visitors, and what you pasted stays here.', 'massage-finder');
      show(checked.findings, isBad(checked) ? live : closing);
      status.textContent = isBad(checked) ? __('There are mistakes, listed below.', 'massage-finder') : __('No mistakes.', 'massage-finder');
      return checked;
    } catch (error) {
      // translators: %s: why.
      status.textContent = sprintf(__('The check could not run: %s.', 'massage-finder'), error.message);
      return undefined;
    }
  }

  const button = page.querySelector('.massage-finder-check button');
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    if (boxes.rules.value.trim() === '') {
      status.textContent = __('Paste your rules first.', 'massage-finder');
      return;
    }
    const checked = await look('');
    if (checked && isBad(checked)) list.focus();
  });

  let saving = false;
  form.addEventListener('submit', async (event) => {
    if (boxes.rules.value.trim() === '') return;
    event.preventDefault();
    if (saving) return;
    saving = true;
    const checked = await look('');
    saving = false;
    if (checked && isBad(checked)) {
      list.focus();
      return;
    }
    form.elements.rules_json.value = checked?.rules ?? '';
    form.elements.menu_json.value = checked?.menu ?? '';
    HTMLFormElement.prototype.submit.call(form);
  });

  const [accent, swatch] = [form.elements.accent, page.querySelector('.massage-finder-accent [type=color]')];
  swatch.hidden = false;
  swatch.addEventListener('input', () => {
    accent.value = swatch.value;
  });
  accent.addEventListener('input', () => {
    if (/^#[0-9a-f]{6}$/i.test(accent.value)) swatch.value = accent.value;
  });
})();
