/** Shows the finder in the look that a studio owner picks, and how to ask for it. */
const finder = document.querySelector('massage-finder');
const form = document.querySelector<HTMLFormElement>('.looks');

form?.addEventListener('change', () => {
  const picked = new FormData(form);
  const theme = `${picked.get('mode')} ${picked.get('look')}`;
  finder?.setAttribute('theme', theme);
  for (const output of form.querySelectorAll('output')) output.value = theme;
});
