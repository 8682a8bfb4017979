const ambil = (id) => document.getElementById(id);
const bulat = new Intl.NumberFormat('id-ID', {maximumFractionDigits: 0});
const KOSONG = '–';
let d, n;

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
// written only where there are several
const namaOpd = (i) => d.opd ? kode(d.opd, i) : '';
const isiKolom = ([sumber, kunci]) => kunci ? d[sumber][kunci] : d[sumber];
const TANDA = ['', 'usulan', 'ditetapkan'];

const urai = async (id) => {
  const b64 = ambil(id).textContent;
  const bita = Uint8Array.fromBase64 ? Uint8Array.fromBase64(b64) : Uint8Array.from(atob(b64), (c) => c.charCodeAt(0));
  const alir = new Blob([bita]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(alir).json();
};

// what names a person in a link: the NIP, with the name where NIPs are not told apart
let kunci = null;
const kunciOrang = () => kunci ||= new Set(d.nip).size === n ? d.nip : d.nip.map((nip, i) => `${nip} ${d.nama[i]}`);

// undo padat.py: steps become numbers, and what a prediction missed is added to it
const ada = (v) => v ?? 0;
const tambah = (isi, ramal) => { for (let i = 0; i < isi.length; i++) if (isi[i] !== null) isi[i] += ramal(i); };
const pulihkan = () => {
  for (const isi of [d.nilai, d.peringkat]) {
    let lalu = 0;
    for (let i = 0; i < isi.length; i++) if (isi[i] !== null) isi[i] = lalu += isi[i];
  }
  for (const [k, sumber] of Object.entries(d.kelompokDalam)) {
    const ke = d[sumber].d.map(() => 0), umum = [], ramal = [];
    tambah(d.dalam[k], (i) => {
      const kelompok = d[sumber].i[i];
      if (!d.peringkat[i]) return 0;
      ke[kelompok]++;
      if (umum[kelompok] !== d.peringkat[i]) ramal[kelompok] = ke[kelompok];
      umum[kelompok] = d.peringkat[i];
      return ramal[kelompok];
    });
  }
};
const pulihkanRincian = () => {
  const banyak = Object.values(d.tambahan);
  d.gap.awal = [0];
  for (const jarak of d.jarak) d.gap.awal.push(d.gap.awal.at(-1) + jarak);
  tambah(d.dasar, (i) => banyak.reduce((jumlah, isi) => jumlah - ada(isi[i]), ada(d.nilai[i])));
  for (const [k, kali] of Object.entries(d.keKontribusi)) tambah(d.kontribusi[k], (i) => Math.floor(ada(d.komponen[k][i]) * kali + 0.5));
  tambah(d.porsi, (i) => {
    const jumlah = (kunci) => kunci.reduce((hasil, k) => hasil + ada(d.kontribusi[k][i]), 0);
    return Math.floor(jumlah(d.terukur) / (jumlah(Object.keys(d.kontribusi)) || 1) * 1000 + 0.5);
  });
  d.level.forEach((isi, b) => tambah(isi, (i) => Math.floor(ada(d.butir[b][i]) * d.keLevel[0] + d.keLevel[1] + 0.5)));
  d.selisih.forEach((isi, b) => tambah(isi, (i) => ada(d.level[b][i]) - ada(d.standar.d[d.standar.i[i]][b] || 0)));
};

// what dialogs need stands behind this script, and is unpacked once the table is there or a dialog is asked for
let rincian = null;
const terbaca = new Promise((selesai) => { document.addEventListener('DOMContentLoaded', selesai); });
const muatRincian = () => rincian ||= terbaca.then(() => urai('rincian')).then((isi) => {
  Object.assign(d, isi);
  pulihkanRincian();
  document.documentElement.dataset.rinci = 'ya';
});
