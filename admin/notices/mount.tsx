import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { ProblemDialog } from './ProblemDialog.tsx';
import { questions } from './questions.ts';
import { StatusBar } from './StatusBar.tsx';
import './notices.css';

/** Puts our own questions and messages beside Decap's page. */
export function mountNotices(): void {
  const element = document.createElement('div');
  element.id = 'redaktion-notices';
  document.body.append(element);
  createRoot(element).render(<Notices />);
}

function Notices() {
  const [question] = useSyncExternalStore(questions.subscribe, questions.get);
  return (
    <>
      <StatusBar />
      {question?.kind === 'conflict' && <ConflictDialog {...question} />}
      {question?.kind === 'problems' && <ProblemDialog {...question} />}
      {question?.kind === 'draft' && <DraftDialog {...question} />}
    </>
  );
}
