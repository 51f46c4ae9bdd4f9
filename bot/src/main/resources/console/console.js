// What htmx leaves to do: say when the bot does not answer, and keep the place of who reads back.
const trouble = sentence => {
  document.querySelector('#trouble').textContent = sentence;
};

document.addEventListener('htmx:sseError', () => trouble('Not connected: this page may be out of date.'));
document.addEventListener('htmx:sseOpen', () => trouble(''));
document.addEventListener('htmx:sendError', () => trouble('The bot did not answer. What you typed is still here.'));
document.addEventListener('htmx:responseError', () => trouble('That did not work. What you typed is still here.'));

let place = 0;
document.addEventListener('htmx:beforeSwap', () => {
  place = document.querySelector('.said')?.scrollTop ?? 0;
});
document.addEventListener('htmx:afterSettle', () => {
  const said = document.querySelector('.said');
  if (said && place < 0) {
    said.scrollTop = place;
  }
});

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
