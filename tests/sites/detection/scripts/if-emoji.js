import ifEmoji from 'if-emoji';
import { main, ran } from './shared/own.js';

// As weblogs do: can this browser draw the newest emoji, or are pictures needed?
const can = ['😀', '🫠', '🏳️‍🌈', '🇳🇱', '🧑‍🌾'].map((sign) => ifEmoji(sign));
main.append(`Emoji: ${can.join(' ')}`);
ran();
