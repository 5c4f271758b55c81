// The present page's line comes into view in the sidebar, which scrolls by itself.
addEventListener('DOMContentLoaded', () => {
  const line = document.querySelector('.sidebar-tree .current-page'), box = document.querySelector('.sidebar-scroll')
  if (line && box) box.scrollTop = line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
})
