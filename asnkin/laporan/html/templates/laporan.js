(() => {
'use strict';
const MAKS_CETAK = 1000;
const ambil = (id) => document.getElementById(id);
const svgns = 'http://www.w3.org/2000/svg';
const bulat = new Intl.NumberFormat('id-ID', {maximumFractionDigits: 0});
const KOSONG = '–';
let d, n, tampil, urut, kolomUrut = -1, arah = 1, halaman = 0, jerami = null, terbuka = -1;

const h = (nama, sifat, ...isi) => {
  const e = document.createElement(nama);
  for (const [k, v] of Object.entries(sifat || {})) e.setAttribute(k, v);
  e.append(...isi);
  return e;
};
const pembentuk = {};
const angka = (v, desimal = d.desimal) => {
  if (v === null) return KOSONG;
  const f = pembentuk[desimal] ||= new Intl.NumberFormat('id-ID', {minimumFractionDigits: desimal, maximumFractionDigits: desimal});
  return f.format(v / 10 ** desimal);
};
const berarah = (v) => (v > 0 ? '+' : '') + angka(v);
const kode = (k, i) => k.d[k.i[i]];
const isiKolom = ([sumber, kunci]) => kunci ? d[sumber][kunci] : d[sumber];
const TANDA = ['', 'usulan', 'ditetapkan'];

const urai = async () => {
  const b64 = ambil('muatan').textContent;
  const bita = Uint8Array.fromBase64 ? Uint8Array.fromBase64(b64) : Uint8Array.from(atob(b64), (c) => c.charCodeAt(0));
  const alir = new Blob([bita]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(alir).json();
};

// undo padat.py: steps become numbers, and what a prediction missed is added to it
const pulihkan = () => {
  const ada = (v) => v ?? 0, banyak = Object.values(d.tambahan);
  const tambah = (isi, ramal) => { for (let i = 0; i < isi.length; i++) if (isi[i] !== null) isi[i] += ramal(i); };
  for (const isi of [d.nilai, d.peringkat]) {
    let lalu = 0;
    for (let i = 0; i < isi.length; i++) if (isi[i] !== null) isi[i] = lalu += isi[i];
  }
  tambah(d.dasar, (i) => banyak.reduce((jumlah, isi) => jumlah - ada(isi[i]), ada(d.nilai[i])));
  for (const [k, kali] of Object.entries(d.keKontribusi)) tambah(d.kontribusi[k], (i) => Math.floor(ada(d.komponen[k][i]) * kali + 0.5));
  tambah(d.porsi, (i) => {
    const jumlah = (kunci) => kunci.reduce((hasil, k) => hasil + ada(d.kontribusi[k][i]), 0);
    return Math.floor(jumlah(d.terukur) / (jumlah(Object.keys(d.kontribusi)) || 1) * 1000 + 0.5);
  });
  d.level.forEach((isi, b) => tambah(isi, (i) => Math.floor(ada(d.butir[b][i]) * d.keLevel[0] + d.keLevel[1] + 0.5)));
  d.selisih.forEach((isi, b) => tambah(isi, (i) => ada(d.level[b][i]) - ada(d.standar.d[d.standar.i[i]][b] || 0)));
};

const sel = (kolom, i) => {
  const [, , , jenis] = kolom, isi = isiKolom(kolom);
  const td = h(jenis === 'nama' ? 'th' : 'td', ['peringkat', 'cacah', 'nilai'].includes(jenis) ? {class: 'n'} : null);
  if (jenis === 'nama') {
    td.scope = 'row';
    td.append(h('button', {type: 'button', 'data-i': i}, d.nama[i]), h('small', null, d.nip[i]));
  } else if (jenis === 'predikat') {
    td.append(kode(isi, i));
    if (d.tanda[i]) td.append(h('small', null, TANDA[d.tanda[i]]));
  } else if (jenis === 'teks') {
    td.append(kode(isi, i) || KOSONG);
    if (kolom[0] === 'jabatan' && kode(d.jenjang, i)) td.append(h('small', null, kode(d.jenjang, i)));
  } else if (jenis === 'nilai') td.append(angka(isi[i]));
  else td.append(isi[i] ? bulat.format(isi[i]) : KOSONG);
  return td;
};
const gambarBaris = (daftar) => {
  const badan = document.createDocumentFragment();
  for (const i of daftar) badan.append(h('tr', null, ...d.kolom.map((k) => sel(k, i))));
  ambil('tabel').tBodies[0].replaceChildren(badan);
};
const per = () => Number(ambil('per').value);
const gambar = () => {
  const akhir = Math.max(1, Math.ceil(tampil.length / per()));
  halaman = Math.min(Math.max(halaman, 0), akhir - 1);
  const mulai = halaman * per(), sampai = Math.min(mulai + per(), tampil.length);
  gambarBaris(tampil.slice(mulai, sampai));
  const dari = tampil.length === n ? `${bulat.format(n)} pegawai` : `${bulat.format(tampil.length)} pegawai yang cocok (semuanya ${bulat.format(n)})`;
  ambil('keadaan').textContent = tampil.length ? `Menampilkan ${bulat.format(mulai + 1)}–${bulat.format(sampai)} dari ${dari}.` : 'Tidak ada pegawai yang cocok dengan saringan.';
  ambil('nomor').textContent = `Halaman ${bulat.format(halaman + 1)} dari ${bulat.format(akhir)}`;
  ambil('halaman').hidden = akhir < 2;
  for (const b of ambil('halaman').querySelectorAll('button')) b.disabled = ['awal', 'mundur'].includes(b.dataset.ke) ? halaman === 0 : halaman >= akhir - 1;
};

const kunciUrut = (kolom) => {
  const [sumber, , , jenis] = kolom, isi = isiKolom(kolom), kunci = new Float64Array(n);
  if (jenis === 'nama') {
    const banding = new Intl.Collator('id', {numeric: true}).compare;
    const nama = Array.from({length: n}, (_, i) => i).sort((a, b) => banding(isi[a], isi[b]));
    nama.forEach((i, ke) => { kunci[i] = ke && banding(isi[nama[ke - 1]], isi[i]) === 0 ? kunci[nama[ke - 1]] : ke; });
  } else if (sumber === 'label' || jenis === 'teks') kunci.set(isi.i);
  else for (let i = 0; i < n; i++) kunci[i] = isi[i] === null || (jenis === 'peringkat' && !isi[i]) ? NaN : isi[i];
  return kunci;
};
const urutkan = (ke) => {
  const jenis = d.kolom[ke][3];
  arah = kolomUrut === ke ? -arah : ['nilai', 'cacah'].includes(jenis) ? -1 : 1;
  kolomUrut = ke;
  const kunci = kunciUrut(d.kolom[ke]);
  urut = Array.from({length: n}, (_, i) => i).sort((a, b) => {
    const x = kunci[a], y = kunci[b];
    if (x === y) return 0;
    if (x !== x) return y !== y ? 0 : 1;
    return y !== y ? -1 : (x - y) * arah;
  });
  document.querySelectorAll('#tabel thead th').forEach((th, i) => {
    if (i === ke) th.setAttribute('aria-sort', arah > 0 ? 'ascending' : 'descending');
    else th.removeAttribute('aria-sort');
  });
  saring();
};
const saring = () => {
  const kata = ambil('cari').value.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  if (kata.length && !jerami) jerami = d.nama.map((nama, i) => `${nama} ${d.nip[i]} ${kode(d.unit, i)} ${kode(d.jabatan, i)}`.toLocaleLowerCase('id'));
  const pilih = [...document.querySelectorAll('[data-saring]')].filter((s) => s.value).map((s) => [d[s.dataset.saring].i, Number(s.value)]);
  tampil = urut.filter((i) => pilih.every(([isi, v]) => isi[i] === v) && kata.every((k) => jerami[i].includes(k)));
  halaman = 0;
  gambar();
};

const batang = (bagian) => {
  const s = document.createElementNS(svgns, 'svg');
  s.setAttribute('viewBox', '0 0 100 6');
  s.setAttribute('preserveAspectRatio', 'none');
  s.setAttribute('class', 'mini');
  s.setAttribute('aria-hidden', 'true');
  for (const [kelas, lebar] of [['alas', 100], ['isi', Math.max(0, Math.min(100, bagian * 100))]]) {
    const r = document.createElementNS(svgns, 'rect');
    r.setAttribute('class', kelas);
    r.setAttribute('width', lebar);
    r.setAttribute('height', 6);
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
const selisih = (v) => v === null ? KOSONG : v < 0 ? [h('span', {class: 'rendah'}, berarah(v) + ' ▼')] : berarah(v);
const rinciButir = (i) => {
  const standar = d.standar.d[d.standar.i[i]];
  const peran = d.peran ? d.peran.map((p, ke) => [d.namaPeran[ke], p]).filter(([, p]) => p[1].some((b) => b[i])) : [];
  const baris = d.namaButir.map((nama, b) => [b, nama]).filter(([b]) => standar[b] !== false).map(([b, nama]) => [
    nama, angka(d.butir[b][i]), angka(d.level[b][i]), angka(standar[b]), selisih(d.selisih[b][i]),
    ...peran.map(([, [rata, banyak]]) => banyak[b][i] ? [rata[b][i] === null ? 'dirahasiakan' : angka(rata[b][i]), h('small', null, `${banyak[b][i]} skor`)] : KOSONG),
  ]);
  return baris.length ? [h('h3', null, 'Butir terhadap standar'), tabel(['Butir', 'Nilai', 'Level', 'Standar', 'Selisih', ...peran.map(([nama]) => nama)], baris, [], 'Butir terhadap standar')] : [];
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
const buka = (i) => {
  terbuka = i;
  ambil('rinci-nama').textContent = d.nama[i];
  const ihwal = [d.nip[i], kode(d.jabatan, i), kode(d.unit, i), kode(d.jenjang, i)].filter(Boolean).join(' · ');
  ambil('rinci-isi').replaceChildren(h('p', {class: 'pengantar'}, ihwal), angkaKunci(i), ...rinciStatus(i), ...rinciKomponen(i), ...rinciButir(i), ...rinciDiri(i), ...rinciGap(i));
  const ke = tampil.indexOf(i), dialog = ambil('rinci');
  dialog.querySelector('[data-aksi=mundur]').disabled = ke <= 0;
  dialog.querySelector('[data-aksi=maju]').disabled = ke >= tampil.length - 1;
  if (!dialog.open) dialog.showModal();
  ambil('rinci-nama').focus();
  dialog.scrollTop = 0;
};

const pasang = () => {
  document.querySelectorAll('#tabel thead th').forEach((th, ke) => {
    const b = h('button', {type: 'button'}, ...th.childNodes);
    b.addEventListener('click', () => urutkan(ke));
    th.append(b);
  });
  let tunda;
  ambil('cari').addEventListener('input', () => { clearTimeout(tunda); tunda = setTimeout(saring, 120); });
  document.querySelectorAll('[data-saring]').forEach((s) => s.addEventListener('change', saring));
  ambil('per').addEventListener('change', () => { halaman = 0; gambar(); });
  ambil('saring').addEventListener('submit', (e) => e.preventDefault());
  ambil('ulang').addEventListener('click', () => { ambil('saring').reset(); saring(); });
  ambil('halaman').addEventListener('click', (e) => {
    const ke = e.target.dataset.ke;
    if (!ke) return;
    halaman = ke === 'awal' ? 0 : ke === 'akhir' ? Infinity : halaman + (ke === 'maju' ? 1 : -1);
    gambar();
  });
  ambil('tabel').addEventListener('click', (e) => { if (e.target.dataset.i) buka(Number(e.target.dataset.i)); });
  ambil('rinci').addEventListener('click', (e) => {
    const aksi = e.target.dataset.aksi;
    if (e.target.id === 'rinci' || aksi === 'tutup') ambil('rinci').close();
    else if (aksi) buka(tampil[tampil.indexOf(terbuka) + (aksi === 'maju' ? 1 : -1)]);
  });
  addEventListener('beforeprint', () => {
    gambarBaris(tampil.slice(0, MAKS_CETAK));
    const kurang = tampil.length > MAKS_CETAK ? `; selengkapnya pada rekap.xlsx` : '';
    ambil('di-kertas').textContent = `Tercetak ${bulat.format(Math.min(MAKS_CETAK, tampil.length))} dari ${bulat.format(n)} pegawai${kurang}.`;
    ambil('di-kertas').hidden = false;
  });
  addEventListener('afterprint', gambar);
};

const mulai = async () => {
  try {
    d = await urai();
  } catch {
    ambil('keadaan').textContent += ' Peramban ini tidak dapat membuka tabel lengkap; perbarui peramban Anda atau lihat rekap.xlsx.';
    return;
  }
  n = d.nip.length;
  pulihkan();
  urut = tampil = Array.from({length: n}, (_, i) => i);
  pasang();
  gambar();
  ambil('saring').hidden = false;
  document.documentElement.dataset.siap = 'ya';
};
mulai();
})();
