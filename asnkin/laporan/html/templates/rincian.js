const svgns = 'http://www.w3.org/2000/svg';
const batang = (bagian, standar = null, kelas = '') => {
  const s = document.createElementNS(svgns, 'svg');
  s.setAttribute('viewBox', '0 0 100 6');
  s.setAttribute('preserveAspectRatio', 'none');
  s.setAttribute('class', 'mini ' + kelas);
  s.setAttribute('aria-hidden', 'true');
  const persegi = [['alas', 0, 100], ['isi', 0, Math.max(0, Math.min(100, bagian * 100))]];
  if (standar !== null) persegi.push(['standar', Math.max(0, Math.min(98, standar * 100 - 1)), 2]);
  for (const [nama, x, lebar] of persegi) {
    const r = document.createElementNS(svgns, 'rect');
    for (const [k, v] of [['class', nama], ['x', x], ['width', lebar], ['height', 6]]) r.setAttribute(k, v);
    s.append(r);
  }
  return s;
};
const tabel = (kepala, baris, kaki, nama) => {
  const tr = (satu) => h('tr', null, ...satu.map((isi, i) => {
    const e = h(i ? 'td' : 'th', i ? {class: 'n'} : {scope: 'row'});
    e.append(...(Array.isArray(isi) ? isi : [isi]));
    return e;
  }));
  const t = h('table', null, h('thead', null, h('tr', null, ...kepala.map((k, i) => h('th', i ? {scope: 'col', class: 'n'} : {scope: 'col'}, k)))), h('tbody', null, ...baris.map(tr)));
  if (kaki.length) t.append(h('tfoot', null, ...kaki.map(tr)));
  return h('div', {class: 'gulir', tabindex: '0', role: 'region', 'aria-label': nama}, t);
};
const angkaKunci = (i) => {
  const pasang = [['Predikat', kode(d.label, i), TANDA[d.tanda[i]]], ['Nilai akhir', angka(d.nilai[i]), ''], ['Peringkat umum', d.peringkat[i] ? bulat.format(d.peringkat[i]) : KOSONG, '']];
  for (const [k, nama] of Object.entries(d.namaDalam)) if (d.dalam[k]) pasang.push([`Peringkat dalam ${nama}`, d.dalam[k][i] ? bulat.format(d.dalam[k][i]) : KOSONG, '']);
  if (d.porsi[i] !== null) pasang.push(['Porsi data terukur', angka(d.porsi[i], 1) + ' %', 'dari nilai dasar']);
  if (d.kredit && d.kredit[i] !== null) pasang.push(['Angka kredit', angka(d.kredit[i]), TANDA[d.tanda[i]]]);
  if (d.jpm[i] !== null) pasang.push(['JPM (indikasi)', angka(d.jpm[i]) + ' %', kode(d.jpmKategori, i)]);
  return h('dl', {class: 'kunci'}, ...pasang.map(([nama, isi, kecil]) => h('div', null, h('dt', null, nama), h('dd', null, h('b', null, isi), h('span', null, kecil)))));
};
const rinciKomponen = (i) => {
  const baris = Object.entries(d.namaKomponen).map(([k, [nama, bobot]]) => [nama, angka(d.komponen[k][i]), d.komponen[k][i] === null ? '' : [batang(d.komponen[k][i] / 10 ** d.desimal / Math.max(100, d.batas))], bobot + ' %', angka(d.kontribusi[k][i], d.desimalKontribusi)]);
  const kaki = [['Nilai dasar', angka(d.dasar[i]), '', '', '']];
  for (const [k, nama] of Object.entries(d.namaTambahan)) kaki.push(['Tambahan: ' + nama, angka(d.tambahan[k][i]), '', '', '']);
  kaki.push(['Nilai akhir', angka(d.nilai[i]), '', '', '']);
  return [h('h3', null, 'Komponen'), tabel(['Komponen', 'Nilai', h('span', {class: 'sunyi'}, 'Batang nilai'), 'Bobot', 'Kontribusi'], baris, kaki, 'Komponen')];
};
const rinciHitungan = (i) => {
  if (d.nilai[i] === null || d.dasar[i] === null) return [];
  const ada = Object.keys(d.kontribusi).filter((k) => d.kontribusi[k][i] !== null), banyak = Object.values(d.tambahan).map((isi) => isi[i] ?? 0).filter(Boolean);
  const isi = [h('li', null, `Nilai dasar ${angka(d.dasar[i])} = ${ada.map((k) => angka(d.kontribusi[k][i], d.desimalKontribusi)).join(' + ')}: setiap nilai komponen dikalikan bobotnya, dibulatkan pada akhirnya.`)];
  if (ada.length < Object.keys(d.namaKomponen).length) isi.push(h('li', null, 'Komponen yang tidak bernilai tidak ikut; bobotnya terbagi kepada yang lain.'));
  const jumlah = banyak.reduce((a, b) => a + b, d.dasar[i]), beda = Math.abs(jumlah - d.nilai[i]);
  const sebab = !beda ? '' : beda <= banyak.length ? ', dijumlahkan sebelum dibulatkan' : ', dibatasi menurut rubrik';
  isi.push(h('li', null, banyak.length ? `Nilai akhir ${angka(d.nilai[i])} = ${angka(d.dasar[i])}${banyak.map((v) => (v < 0 ? ' - ' : ' + ') + angka(Math.abs(v))).join('')}${sebab}.` : `Nilai akhir ${angka(d.nilai[i])}: tidak ada tambahan${sebab}.`));
  const syarat = d.syarat[kode(d.label, i)];
  if (TANDA[d.tanda[i]] === 'usulan') isi.push(h('li', null, `Predikat ${kode(d.label, i)}${syarat ? `: ${syarat}` : ' menurut matriks predikat'}.`));
  return [h('h3', null, 'Penjelasan angka'), h('ul', {class: 'catatan'}, ...isi), h('p', {class: 'sisa'}, 'Sampai ke sel datanya: jalankan ', h('code', null, 'asnkin jelaskan'), ' dengan NIP ini.')];
};
const selisih = (v) => v === null ? KOSONG : v < 0 ? [h('span', {class: 'rendah'}, berarah(v) + ' ▼')] : berarah(v);
const levelBatang = (b, i, standar) => {
  const level = d.level[b][i], [bawah, atas] = d.skala, letak = (v) => (v / 10 ** d.desimal - bawah) / (atas - bawah);
  return level === null ? '' : [batang(letak(level), standar === null ? null : letak(standar), d.selisih[b][i] < 0 ? 'awas' : '')];
};
const rinciButir = (i) => {
  const standar = d.standar.d[d.standar.i[i]];
  const peran = d.peran ? d.peran.map((p, ke) => [d.namaPeran[ke], p]).filter(([, p]) => p[1].some((b) => b[i])) : [];
  const baris = d.namaButir.map((nama, b) => [b, nama]).filter(([b]) => standar[b] !== false).map(([b, nama]) => [
    nama, angka(d.butir[b][i]), angka(d.level[b][i]), angka(standar[b]), selisih(d.selisih[b][i]), levelBatang(b, i, standar[b]),
    ...peran.map(([, [rata, banyak]]) => banyak[b][i] ? [rata[b][i] === null ? 'dirahasiakan' : angka(rata[b][i]), h('small', null, `${banyak[b][i]} skor`)] : KOSONG),
  ]);
  return baris.length ? [h('h3', null, 'Butir terhadap standar'), tabel(['Butir', 'Nilai', 'Level', 'Standar', 'Selisih', h('span', {class: 'sunyi'}, 'Batang level terhadap standar'), ...peran.map(([nama]) => nama)], baris, [], 'Butir terhadap standar')] : [];
};
const latihan = (p, wajib, j) => [` → ${p < 0 ? 'belum ada pelatihan di katalog' : d.pelatihan[p]}`, ...(p >= 0 && kode(wajib, j) ? ['; wajib, ', h('strong', null, kode(wajib, j))] : [])];
const rinciGap = (i) => {
  const g = d.gap, t = d.target, baris = [];
  if (t) for (let j = t.awal[i]; j < t.awal[i + 1]; j++) baris.push(h('li', null, h('strong', null, t.nama[j]), `: ${t.teks[j]}`, ...latihan(t.pelatihan[j], t.wajib, j)));
  for (let j = g.awal[i]; j < g.awal[i + 1]; j++) {
    const b = g.butir[j], rasa = g.dirasakan[j], level = d.level[b][i], standar = angka(d.standar.d[d.standar.i[i]][b]);
    const isi = rasa
      ? ` (dirasakan sendiri): skor diri ${angka(rasa[0])} dari standar ${standar} (${berarah(rasa[1])})${level === null ? '' : `; level menurut penilaian ${angka(level)}`}`
      : `: level ${angka(level)} dari standar ${standar} (${berarah(d.selisih[b][i])})`;
    baris.push(h('li', null, h('strong', null, d.namaButir[b]), isi, ...latihan(g.pelatihan[j], g.wajib, j)));
  }
  return baris.length ? [h('h3', null, 'Kesenjangan dan pelatihan, menurut prioritas'), h('ol', {class: 'catatan'}, ...baris)] : [];
};
const rinciDiri = (i) => {
  const s = d.diri, baris = [];
  if (!s) return [];
  for (let j = s.awal[i]; j < s.awal[i + 1]; j++) baris.push([d.namaButir[s.butir[j]], angka(s.diri[j]), angka(s.atasan[j]), berarah(s.selisih[j])]);
  return baris.length ? [h('h3', null, 'Penilaian diri dan atasan, selisih terbesar lebih dahulu'), tabel(['Butir', 'Diri', 'Atasan', 'Selisih'], baris, [], 'Penilaian diri dan atasan')] : [];
};
const rinciStatus = (i) => {
  const isi = [], k = d.kurang, t = d.tetap[i];
  if (k.awal[i + 1] > k.awal[i]) isi.push(h('h3', null, 'Yang belum lengkap'), h('ul', {class: 'catatan'}, ...k.i.slice(k.awal[i], k.awal[i + 1]).map((f) => h('li', null, k.d[f]))));
  if (t) isi.push(h('p', null, `Predikat ditetapkan oleh ${t[2]}${t[3] ? ' pada ' + t[3] : ''}: ${t[1]}. Usulan menurut hitungan: ${t[0] || KOSONG}.`));
  if (d.calon[i]) isi.push(h('p', null, d.calon[i]));
  return isi;
};
