import { render } from 'preact';

const root = document.getElementById('root');
if (root) render(<h1>Lectern</h1>, root);
