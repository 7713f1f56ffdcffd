// The block in the editor: its options, and a still preview that says what visitors will see.
(() => {
  const { registerBlockType } = window.wp.blocks;
  const { InspectorControls, useBlockProps } = window.wp.blockEditor;
  const { ExternalLink, Notice, PanelBody, SelectControl, TextControl } = window.wp.components;
  const { createElement: h, Fragment } = window.wp.element;
  const { __, _n, sprintf } = window.wp.i18n;

  /** What the plugin knows: the first question of the rules, their languages, the accent, the booking link. */
  const known = window.massageFinderEditor ?? {};
  const SHOWN = 4;
  const LINK = /^(?:https:\/\/|mailto:|tel:)[^\s"'<>]+$/;

  const MODES = {
    inline: __('In the page', 'massage-finder'),
    popup: __('A window over the page', 'massage-finder'),
    slider: __('A panel that slides in', 'massage-finder'),
    tab: __('A button at the edge that opens it', 'massage-finder'),
  };
  const OPENING = {
    popup: __(
      'Nothing stands here. A window opens when a visitor presses a link or button with the attribute data-massage-finder-open, or follows a link to #massage-finder.',
      'massage-finder',
    ),
    slider: __(
      'Nothing stands here. A panel slides in when a visitor presses a link or button with the attribute data-massage-finder-open, or follows a link to #massage-finder.',
      'massage-finder',
    ),
    tab: __('Nothing stands here. A button stays at the edge of the window, and pressing it opens the quiz.', 'massage-finder'),
  };

  const isInline = ({ mode }) => !mode || mode === 'inline';

  function Preview({ attributes }) {
    const { mode, booking } = attributes;
    const { question, accent } = known;
    const link = LINK.test(booking) ? booking : known.booking;
    const notes = [];
    if (!question)
      notes.push(
        h(
          Notice,
          { status: 'warning', isDismissible: false, key: 'none' },
          __('There are no rules yet, so visitors see only the booking link.', 'massage-finder'),
          known.settings && h(Fragment, null, ' ', h(ExternalLink, { href: known.settings }, __('Paste the rules', 'massage-finder'))),
        ),
      );
    if (!link)
      notes.push(
        h(Notice, { status: 'warning', isDismissible: false, key: 'link' }, __('There is no booking link, so visitors without JavaScript see nothing here.', 'massage-finder')),
      );
    const more = question ? question.answers.length - SHOWN : 0;
    return h(
      'div',
      { className: 'massage-finder-preview', style: accent ? { '--accent': accent } : undefined },
      h(
        'p',
        { className: 'massage-finder-preview-name' },
        h('strong', null, __('Massage Finder', 'massage-finder')),
        ' ',
        isInline(attributes) ? __('Visitors see the quiz here, from the first question on:', 'massage-finder') : OPENING[mode],
      ),
      question &&
        h(
          'div',
          { className: 'massage-finder-preview-question' },
          h('p', { className: 'massage-finder-preview-ask' }, question.ask),
          h(
            'ul',
            null,
            question.answers.slice(0, SHOWN).map((answer) => h('li', { key: answer }, answer)),
          ),
          // translators: %d: how many.
          more > 0 && h('p', { className: 'massage-finder-preview-more' }, sprintf(_n('and %d more answer', 'and %d more answers', more, 'massage-finder'), more)),
        ),
      ...notes,
    );
  }

  const choices = (words) => Object.entries(words).map(([value, label]) => ({ value, label }));

  function Options({ attributes, setAttributes }) {
    const { mode, theme, lang, booking } = attributes;
    const text = (name, label, help, more = {}) =>
      h(TextControl, {
        label,
        help,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
        __nextHasNoMarginBottom: true,
        __next40pxDefaultSize: true,
        ...more,
      });
    const select = (name, label, options, help, more = {}) =>
      h(SelectControl, {
        label,
        help,
        options,
        value: attributes[name] ?? '',
        onChange: (value) => setAttributes({ [name]: value }),
        __nextHasNoMarginBottom: true,
        __next40pxDefaultSize: true,
        ...more,
      });
    const words = theme.split(/\s+/);
    const [light, look] = [words.find((word) => ['light', 'dark'].includes(word)) ?? '', words.find((word) => ['willow', 'clay', 'slate'].includes(word)) ?? ''];
    const setTheme = (...parts) => setAttributes({ theme: parts.filter(Boolean).join(' ') });
    const languages = [...new Set([...(known.languages ?? []), lang])].filter(Boolean);
    return h(
      InspectorControls,
      null,
      h(
        PanelBody,
        { title: __('Quiz', 'massage-finder') },
        h(SelectControl, {
          label: __('Where it stands', 'massage-finder'),
          options: choices(MODES),
          value: mode || 'inline',
          onChange: (value) => setAttributes({ mode: value === 'inline' ? '' : value }),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
        !isInline(attributes) &&
          text('openOn', __('Opens by itself', 'massage-finder'), __('Such as exit, scroll:60% or 15s; several with spaces. Empty: never.', 'massage-finder')),
        !isInline(attributes) &&
          select('showAgain', __('Once it opened by itself, again', 'massage-finder'), [
            { value: '', label: __('on every page', 'massage-finder') },
            { value: 'tab', label: __('not in this tab', 'massage-finder') },
            { value: '30d', label: __('after 30 days', 'massage-finder') },
            { value: 'never', label: __('never', 'massage-finder') },
          ]),
        select('lang', __('Language', 'massage-finder'), [{ value: '', label: __('The page’s', 'massage-finder') }, ...languages.map((value) => ({ value, label: value }))]),
        h(SelectControl, {
          label: __('Look', 'massage-finder'),
          options: [{ value: '', label: __('That of your rules', 'massage-finder') }, ...['willow', 'clay', 'slate'].map((value) => ({ value, label: value }))],
          value: look,
          onChange: (value) => setTheme(light, value),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
        h(SelectControl, {
          label: __('Light or dark', 'massage-finder'),
          options: [
            { value: '', label: __('As the visitor’s device', 'massage-finder') },
            { value: 'light', label: __('Light', 'massage-finder') },
            { value: 'dark', label: __('Dark', 'massage-finder') },
          ],
          value: light,
          onChange: (value) => setTheme(value, look),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
        text(
          'booking',
          __('Booking link', 'massage-finder'),
          booking && !LINK.test(booking)
            ? __('Not used: it must start with https://, mailto: or tel:.', 'massage-finder')
            : __('Only for this page. Empty: that of the settings, else of your rules.', 'massage-finder'),
          { type: 'url' },
        ),
      ),
      h(
        PanelBody,
        { title: __('More', 'massage-finder'), initialOpen: false },
        select(
          'headingLevel',
          __('Headings start at', 'massage-finder'),
          [
            { value: '', label: __('Level 2', 'massage-finder') },
            ...[1, 3, 4, 5, 6].map((level) => ({ value: String(level), label: sprintf(/* translators: %d: a number. */ __('Level %d', 'massage-finder'), level) })),
          ],
          __('One below the heading that stands above.', 'massage-finder'),
          { onChange: (value) => setAttributes({ headingLevel: value === '' ? undefined : Number(value) }) },
        ),
        text('finder', __('Name for statistics', 'massage-finder'), __('Tells several finders of a site apart. Visitors do not see it.', 'massage-finder')),
        select('advance', __('After a choice', 'massage-finder'), [
          { value: '', label: __('goes on by itself', 'massage-finder') },
          { value: 'button', label: __('waits for Continue', 'massage-finder') },
        ]),
        select('remember', __('A visit left in the middle', 'massage-finder'), [
          { value: '', label: __('starts over', 'massage-finder') },
          { value: 'tab', label: __('goes on, in the same tab', 'massage-finder') },
        ]),
        h(TextControl, {
          label: __('Answered already', 'massage-finder'),
          help: __('Ids of your rules, such as location:lower-back type:knot.', 'massage-finder'),
          value: attributes.preset,
          onChange: (value) => setAttributes({ preset: value }),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
      ),
    );
  }

  registerBlockType('massage-finder/finder', {
    edit: (props) => h('div', useBlockProps(), h(Options, props), h(Preview, props)),
    save: () => null,
  });
})();
