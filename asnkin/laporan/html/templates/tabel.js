const MAKS_CETAK = 1000;
let tampil, urut, kolomUrut = -1, arah = 1, halaman = 0, jerami = null, terbuka = -1, dariTabel = false;

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
    const kecil = {jabatan: d.jenjang, unit: d.opd}[kolom[0]];
    if (kecil && kode(kecil, i)) td.append(h('small', null, kode(kecil, i)));
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
const urutkan = (ke, paksa) => {
  const jenis = d.kolom[ke][3];
  arah = paksa ?? (kolomUrut === ke ? -arah : ['nilai', 'cacah'].includes(jenis) ? -1 : 1);
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
  if (kata.length && !jerami) jerami = d.nama.map((nama, i) => `${nama} ${d.nip[i]} ${namaOpd(i)} ${kode(d.unit, i)} ${kode(d.jabatan, i)}`.toLocaleLowerCase('id'));
  const pilih = [...pilihan()].filter((s) => s.value).map((s) => [d[s.dataset.saring].i, Number(s.value)]);
  tampil = urut.filter((i) => pilih.every(([isi, v]) => isi[i] === v) && kata.every((k) => jerami[i].includes(k)));
  halaman = 0;
  gambar();
  tulisTautan();
};

const buka = (i) => {
  if (!d.butir) { muatRincian().then(() => buka(i)); return; }
  const dialog = ambil('rinci'), ke = tampil.indexOf(i);
  if (!dialog.open) dariTabel = ambil('tabel').contains(document.activeElement);
  terbuka = i;
  ambil('rinci-nama').textContent = d.nama[i];
  const ihwal = [d.nip[i], kode(d.jabatan, i), kode(d.unit, i), namaOpd(i), kode(d.jenjang, i)].filter(Boolean).join(' · ');
  ambil('rinci-isi').replaceChildren(h('p', {class: 'pengantar'}, ihwal), angkaKunci(i), ...rinciStatus(i), ...rinciKomponen(i), ...rinciHitungan(i), ...rinciButir(i), ...rinciDiri(i), ...rinciGap(i));
  ambil('rinci-ke').textContent = ke < 0 ? '' : `${bulat.format(ke + 1)} dari ${bulat.format(tampil.length)}`;
  dialog.querySelector('[data-aksi=mundur]').disabled = ke <= 0;
  dialog.querySelector('[data-aksi=maju]').disabled = ke < 0 || ke >= tampil.length - 1;
  if (!dialog.open) dialog.showModal();
  ambil('rinci-nama').focus();
  dialog.scrollTop = 0;
  tulisTautan();
};
const geser = (aksi) => { if (!ambil('rinci').querySelector(`[data-aksi=${aksi}]`).disabled) buka(tampil[tampil.indexOf(terbuka) + (aksi === 'maju' ? 1 : -1)]); };
// back to the row of whom was shown last, on whatever page it stands
const tutup = () => {
  const ke = tampil.indexOf(terbuka);
  if (dariTabel && ke >= 0) {
    if (Math.floor(ke / per()) !== halaman) { halaman = Math.floor(ke / per()); gambar(); }
    ambil('tabel').querySelector(`[data-i="${terbuka}"]`).focus();
  }
  terbuka = -1;
  tulisTautan();
};

// the address remembers search, filters, order and the open person, so that it can be reloaded and gone back to
const pilihan = () => document.querySelectorAll('[data-saring]');
const tulisTautan = () => {
  const p = new URLSearchParams();
  if (ambil('cari').value) p.set('cari', ambil('cari').value);
  for (const s of pilihan()) if (s.value) p.set(s.dataset.saring, d[s.dataset.saring].d[s.value]);
  if (kolomUrut >= 0) p.set('urut', (arah < 0 ? '-' : '') + d.kolom[kolomUrut][2]);
  if (terbuka >= 0) p.set('orang', kunciOrang()[terbuka]);
  if (p.size || location.hash.includes('=')) history.replaceState(null, '', p.size ? '#' + p : location.href.split('#')[0]);
};
const terapkanTautan = () => {
  if (!location.hash.includes('=')) return;
  const p = new URLSearchParams(location.hash.slice(1)), orang = kunciOrang().indexOf(p.get('orang'));
  p.delete('orang');
  if (p.size) {
    ambil('cari').value = p.get('cari') ?? '';
    for (const s of pilihan()) {
      const nilai = d[s.dataset.saring].d.indexOf(p.get(s.dataset.saring));
      s.value = nilai < 0 ? '' : nilai;
    }
    const judul = p.get('urut') ?? '', ke = d.kolom.findIndex((k) => k[2] === judul.replace(/^-/, ''));
    if (ke >= 0) urutkan(ke, judul.startsWith('-') ? -1 : 1);
    saring();
    ambil('peringkat').scrollIntoView();
  }
  if (orang >= 0) buka(orang);
  else if (ambil('rinci').open) ambil('rinci').close();
};
const tautkan = () => {
  const orang = new Set(kunciOrang()), unit = new Set(d.unit.d), opd = new Set(d.opd?.d);
  const bungkus = (e, kunci, isi) => { e.replaceChildren(h('a', {href: '#' + new URLSearchParams({[kunci]: isi})}, e.textContent)); };
  for (const th of document.querySelectorAll('main section:not(#peringkat) tbody th')) {
    const nama = th.querySelector('.utama'), nip = th.querySelector('small');
    const ini = nip && (kunciOrang() === d.nip ? nip.textContent : `${nip.textContent} ${nama.textContent}`);
    if (orang.has(ini)) bungkus(nama, 'orang', ini);
    else if (th.closest('#opd') && opd.has(th.textContent)) bungkus(th, 'opd', th.textContent);
    else if (th.closest('#unit,.peta') && unit.has(th.textContent)) bungkus(th, 'unit', th.textContent);
  }
};

// a spreadsheet takes a text that begins like this for a formula
const selCsv = (isi, tandai = /^[=+\-@\t\r\n]/.test(isi)) => `"${(tandai ? "'" : '') + isi.replaceAll('"', '""')}"`;
const isiCsv = (kolom, i) => {
  const isi = isiKolom(kolom), jenis = kolom[3];
  if (jenis === 'nama') return selCsv(isi[i]);
  if (['predikat', 'teks'].includes(jenis)) return selCsv(kode(isi, i));
  if (isi[i] === null || (jenis === 'peringkat' && !isi[i])) return '';
  return jenis === 'nilai' ? (isi[i] / 10 ** d.desimal).toFixed(d.desimal).replace('.', ',') : String(isi[i]);
};
const csv = () => {
  const kepala = ['NIP', ...d.kolom.map((k) => k[2]), ...(d.opd ? ['Perangkat daerah'] : []), 'Jenjang', 'Keterangan predikat'].map((k) => selCsv(k));
  const baris = tampil.map((i) => [selCsv(d.nip[i], true), ...d.kolom.map((k) => isiCsv(k, i)), ...(d.opd ? [selCsv(namaOpd(i))] : []), selCsv(kode(d.jenjang, i)), selCsv(TANDA[d.tanda[i]])]);
  return '\ufeff' + [kepala, ...baris].map((satu) => satu.join(';') + '\r\n').join('');
};
const unduh = () => {
  const a = h('a', {href: URL.createObjectURL(new Blob([csv()], {type: 'text/csv'})), download: 'peringkat.csv'});
  a.click();
  URL.revokeObjectURL(a.href);
};

const pasang = () => {
  document.querySelectorAll('#tabel thead th').forEach((th, ke) => {
    const b = h('button', {type: 'button'}, ...th.childNodes);
    b.addEventListener('click', () => urutkan(ke));
    th.append(b);
  });
  let tunda;
  ambil('cari').addEventListener('input', () => { clearTimeout(tunda); tunda = setTimeout(saring, 120); });
  pilihan().forEach((s) => s.addEventListener('change', saring));
  ambil('per').addEventListener('change', () => { halaman = 0; gambar(); });
  ambil('saring').addEventListener('submit', (e) => e.preventDefault());
  ambil('ulang').addEventListener('click', () => { ambil('saring').reset(); saring(); });
  ambil('unduh').addEventListener('click', unduh);
  ambil('halaman').addEventListener('click', (e) => {
    const ke = e.target.dataset.ke;
    if (!ke) return;
    halaman = ke === 'awal' ? 0 : ke === 'akhir' ? Infinity : halaman + (ke === 'maju' ? 1 : -1);
    gambar();
  });
  ambil('tabel').addEventListener('click', (e) => { if (e.target.dataset.i) buka(Number(e.target.dataset.i)); });
  ambil('rinci').addEventListener('click', (e) => {
    const aksi = e.target.closest('button')?.dataset.aksi;
    if (e.target.id === 'rinci' || aksi === 'tutup') ambil('rinci').close();
    else if (aksi) geser(aksi);
  });
  ambil('rinci').addEventListener('close', tutup);
  ambil('rinci').addEventListener('keydown', (e) => {
    const aksi = {ArrowLeft: 'mundur', ArrowRight: 'maju'}[e.key];
    if (aksi && !e.target.closest('.gulir')) geser(aksi);
  });
  document.addEventListener('keydown', (e) => {
    if (e.key !== '/' || e.ctrlKey || e.altKey || e.metaKey || ambil('rinci').open || e.target.closest('input,select')) return;
    e.preventDefault();
    ambil('cari').focus();
  });
  addEventListener('hashchange', terapkanTautan);
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
    d = await urai('muatan');
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
  setTimeout(() => { tautkan(); terapkanTautan(); muatRincian(); }, 50);
};
mulai();
