import Chart from 'chart.js/auto';
import { canvas, ran } from './shared/own.js';

const chart = new Chart(canvas(), {
  type: 'bar',
  data: {
    labels: ['Pont', 'Fiets', 'Bus', 'Auto', 'Lopend'],
    datasets: [{ label: 'Reizen over de rivier', data: [34, 51, 18, 22, 9], backgroundColor: '#30475e' }],
  },
  options: { onClick: () => chart.update() },
});
// The button "bewaar als plaatje" that such pages have.
setTimeout(() => {
  const link = document.createElement('a');
  link.href = chart.toBase64Image();
  link.download = 'reizen.png';
  link.textContent = 'Bewaar als plaatje';
  document.querySelector('main').append(link);
  ran();
}, 1500);
