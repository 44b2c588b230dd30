import { Application, Controller } from '@hotwired/stimulus';
import { ran } from './shared/own.js';

const application = Application.start();
application.register(
  'teller',
  class extends Controller {
    static targets = ['uit'];
    tel({ target }) {
      this.uitTarget.textContent = `${target.value.length} tekens`;
    }
  },
);
document.addEventListener('mousemove', ({ clientX }) => {
  document.documentElement.style.setProperty('--muis', `${clientX}px`);
});
ran();
