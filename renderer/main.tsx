// The entry of the interface.
import './app/trustedTypes.ts';
import { firstAnswer } from './app/firstPage.ts';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { followChanges } from './app/connection.ts';
// Where most starts lead: it comes with the rest, rather than after it.
import './features/home/Home.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void followChanges();
void firstAnswer.then(() => createRoot(root).render(<App />));
