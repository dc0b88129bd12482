/* Runs in any browser, however old: says what is needed instead of an empty page. */
function tell(id, html) {
  var app = document.getElementById('app')
  var words = document.createElement('div')
  words.id = id
  words.innerHTML = html
  // Without its place the program does not start.
  app.parentNode.replaceChild(words, app)
}
/* From a folder browsers load no modules: the single page is one file and opens there. */
function openedFromFolder() {
  if (location.protocol !== 'file:' || !document.querySelector('script[type=module][src]')) return false
  var html =
    '<h1>请改开单页版</h1>' +
    '<p>浏览器不允许从文件夹直接运行这个页面。请打开同一文件夹里的 <a href="page.html">page.html</a>(单页版,双击即可使用);' +
    '或者把整个文件夹放到任何静态服务器上,用 http 网址打开。</p>' +
    '<p lang="en">Browsers do not run this page from a folder. Open <a href="page.html">page.html</a> beside it, the editor in one file, or put the folder on any static server.</p>'
  tell('from-folder', html)
  return true
}
function greetOldBrowser() {
  var chromium = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  // String.replaceAll came with Chromium 85, Firefox 77 and Safari 13.1.
  var fits = chromium ? Number(chromium[1]) >= 87 : typeof String.prototype.replaceAll === 'function'
  if (fits && 'noModule' in document.createElement('script')) return
  var html =
    '<h1>浏览器版本过低</h1>' +
    '<p>厅规需要 Chromium 87 以上内核的浏览器,例如 360 安全浏览器 14、奇安信可信浏览器、Edge 87、Chrome 87 或更新的版本。' +
    '请升级浏览器后再打开;已保存的布局文件不受影响。</p>' +
    '<p lang="en">This browser is too old. Tinggui needs Chromium, Chrome or Edge 87 or newer. Saved layout files are not affected.</p>'
  tell('too-old', html)
}
if (!openedFromFolder()) greetOldBrowser()
