/** Where the page's own button is, so that it can be pressed without asking the page. */
export const BUTTON = { x: 100, y: 40 } as const;

const PARAGRAPH = 'We open at nine and close at eight, every day but Monday. Bring nothing; towels, oil and tea are here. Parking is behind the house.';

/** The box that the README tells a page to hold free for the widget. */
const BOX = 'min-height:41.25rem';

/** A simple page of a studio, with a button of its own at the top and a box for the widget after the first words. */
export const hostPage = (snippet: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A studio</title><link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:40rem;padding:5rem 1rem 1rem;font:1rem/1.5 sans-serif}button{position:absolute;left:1rem;top:1rem;width:10rem;height:3rem}</style></head><body>
<button type="button">Opening hours: 0</button>
<h1>Massage by the river</h1>
${`<p>${PARAGRAPH}</p>`.repeat(2)}
<div style="${BOX}">${snippet || '<a href="https://book.example/">Book a massage</a>'}</div>
${`<p>${PARAGRAPH}</p>`.repeat(12)}
<script>{ let presses = 0; const button = document.querySelector('button'); button.onclick = () => { button.textContent = 'Opening hours: ' + ++presses; }; }</script>
</body></html>`;
