addEventListener('DOMContentLoaded', () => {
  // The present page's line comes into view in the sidebar, which scrolls by itself
  const line = document.querySelector('.sidebar-tree .current-page'), box = document.querySelector('.sidebar-scroll')
  if (line && box) box.scrollTop = line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
  // A table that is wider than the page can be scrolled by keys
  for (const t of document.querySelectorAll('.table-wrapper')) {
    if (t.scrollWidth <= t.clientWidth) continue
    Object.assign(t, {tabIndex: 0, role: 'region', ariaLabel: 'A wide table'})
    t.classList.add('wide')
  }
})
