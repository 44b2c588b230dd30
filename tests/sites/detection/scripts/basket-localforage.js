import localforage from 'localforage';
import { main, ran } from './shared/own.js';

const basket = (await localforage.getItem('mandje')) ?? [];
basket.push({ product: 'fietsbel', price: 12.95, count: 1 });
await localforage.setItem('mandje', basket.slice(-10));
await localforage.setItem('thema', 'donker');
localStorage.setItem('mandje-aantal', String(basket.length));
document.cookie = `mandje=${basket.length}; path=/; max-age=86400`;
main.append(`In je mandje: ${basket.length}`);
ran();
