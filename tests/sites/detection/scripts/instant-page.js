import 'instant.page';
import { ran } from './shared/own.js';

ran();
