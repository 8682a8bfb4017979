// every text that is drawn, its colour against the nearest ground that is not transparent: those below 4,5 : 1
(() => {
const kanal = (w) => w.match(/[\d.]+/g).map(Number);
const terang = (w) => kanal(w).slice(0, 3).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((hasil, v, i) => hasil + v * [0.2126, 0.7152, 0.0722][i], 0);
const latar = (e) => { for (; e; e = e.parentElement) { const w = getComputedStyle(e).backgroundColor; if ((kanal(w)[3] ?? 1) === 1) return w; } return 'rgb(255,255,255)'; };
const buruk = [], jalan = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let t; (t = jalan.nextNode());) {
  const e = t.parentElement, gaya = getComputedStyle(e);
  if (!t.data.trim() || ['SCRIPT', 'STYLE', 'OPTION', 'TITLE', 'DESC', 'title', 'desc'].includes(e.tagName) || !e.getClientRects().length) continue;
  const [gelap, cerah] = [terang(e.ownerSVGElement ? gaya.fill : gaya.color), terang(latar(e))].sort((a, b) => a - b);
  const rasio = (cerah + 0.05) / (gelap + 0.05);
  if (rasio < 4.5) buruk.push(`${t.data.trim()}: ${rasio.toFixed(2)}`);
}
return buruk;
})()
