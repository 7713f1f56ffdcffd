// The page's only script: shows the heat map of the two questions that are chosen.
const form = document.querySelector('form.choice');
if (form) {
  const { one, other } = form.elements;
  const show = () => {
    for (const option of other.options) option.disabled = option.value === one.value;
    if (other.selectedOptions[0]?.disabled) other.value = [...other.options].find((option) => !option.disabled).value;
    const chosen = [one.value, other.value];
    for (const pair of document.querySelectorAll('.pair')) pair.hidden = !(chosen.includes(pair.dataset.one) && chosen.includes(pair.dataset.other));
  };
  form.hidden = false;
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}
