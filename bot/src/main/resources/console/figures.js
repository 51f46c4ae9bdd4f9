// Draws the figures of each table. Shades, stripes and marks tell things apart where there is no colour, as on paper.
const INK = '#15202f';
const LINE = '#d3dae3';

const stripes = () => {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 12;
  const pen = tile.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 12, 12);
  pen.strokeStyle = '#1b57a6';
  pen.lineWidth = 4;
  for (const x of [-12, 0, 12]) {
    pen.moveTo(x - 3, 15);
    pen.lineTo(x + 15, -3);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
};

const bars = [
  {backgroundColor: '#14305c', borderColor: '#14305c', borderWidth: 1},
  {backgroundColor: stripes(), borderColor: '#1b57a6', borderWidth: 1},
  {backgroundColor: '#ffffff', borderColor: INK, borderWidth: 1},
];
const lines = [
  {borderColor: '#14305c', backgroundColor: '#14305c', pointStyle: 'circle'},
  {borderColor: '#b35900', backgroundColor: '#b35900', pointStyle: 'triangle', borderDash: [7, 4]},
  {borderColor: '#1d6b3c', backgroundColor: '#ffffff', pointStyle: 'rect', borderDash: [2, 3]},
].map(look => ({...look, borderWidth: 2, pointRadius: 4}));

const numbers = (table, column) => [...table.tBodies[0].rows]
  .map(row => row.cells[column].dataset.value)
  .map(value => value === undefined ? null : Number(value));

const draw = canvas => {
  const kind = canvas.dataset.chart;
  const table = canvas.closest('section').querySelector('table');
  const drawn = [...table.tHead.rows[0].cells].filter(head => head.dataset.drawn);
  const looks = kind === 'lines' ? lines : bars;
  canvas.parentElement.hidden = false;
  return new Chart(canvas, {
    type: kind === 'lines' ? 'line' : 'bar',
    data: {
      labels: [...table.tBodies[0].rows].map(row => row.cells[0].textContent),
      datasets: drawn.map((head, n) => ({label: head.dataset.drawn, data: numbers(table, head.cellIndex), ...looks[n]})),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      devicePixelRatio: Math.max(2, window.devicePixelRatio),
      plugins: {legend: {position: 'bottom', labels: {usePointStyle: kind === 'lines'}}},
      scales: {
        x: {stacked: kind === 'stacked', grid: {display: false}},
        y: {
          stacked: kind === 'stacked',
          beginAtZero: true,
          suggestedMax: kind === 'shares' ? 100 : 5,
          ticks: {precision: 0},
          title: {display: Boolean(drawn[0].dataset.unit), text: drawn[0].dataset.unit},
        },
      },
    },
  });
};

Chart.defaults.color = INK;
Chart.defaults.borderColor = LINE;
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
const charts = [...document.querySelectorAll('canvas[data-chart]')].map(draw);

// Paper has another width than the screen.
window.addEventListener('beforeprint', () => charts.forEach(chart => chart.resize()));
window.addEventListener('afterprint', () => charts.forEach(chart => chart.resize()));
