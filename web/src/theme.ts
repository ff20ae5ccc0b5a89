// Loaded before the first paint, as a file of its own: the page's policy allows no inline script.
;(() => {
  const theme = localStorage.getItem('academy.theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
  const language = localStorage.getItem('academy.language')
  if (language !== null) {
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  }
})()
