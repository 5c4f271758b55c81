// Pagefind searches where a server hands out its index; a site opened from a disk filters its list of pages
const query = new URLSearchParams(location.search).get('q') ?? ''
const pages = document.getElementById('pages')

function filter(words) {
  for (const li of pages.children) {
    const text = li.textContent.toLowerCase()
    li.hidden = !words.toLowerCase().split(/\s+/).every(w => text.includes(w))
  }
}

if (location.protocol == 'file:') {
  const box = document.createElement('input')
  Object.assign(box, {type: 'search', value: query, ariaLabel: 'Filter the pages'})
  box.addEventListener('input', () => filter(box.value))
  document.getElementById('search').append(box)
  filter(query)
} else {
  pages.hidden = true
  const ranking = {metaWeights: {title: 5, words: 10}}  // words: what people search for and the page doesn't say
  const ui = new PagefindUI({element: '#search', showSubResults: true, showImages: false, ranking})
  ui.triggerSearch(query)
}
