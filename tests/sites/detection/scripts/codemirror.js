import { javascript } from '@codemirror/lang-javascript';
import { basicSetup, EditorView } from 'codemirror';
import { main, ran } from './shared/own.js';

const editor = new EditorView({
  doc: 'const pont = "vaart";\n',
  extensions: [basicSetup, javascript()],
  parent: main,
});
editor.focus();
ran();
