// Marks the page one is on, and prints.
document.addEventListener('DOMContentLoaded', () => {
  const here = [...document.querySelectorAll('header nav a')].reverse()
    .find(a => location.pathname === a.pathname || (a.pathname !== '/' && location.pathname.startsWith(a.pathname)));
  here?.setAttribute('aria-current', 'page');
});
document.addEventListener('click', event => {
  if (event.target.closest('button.print')) window.print();
});
