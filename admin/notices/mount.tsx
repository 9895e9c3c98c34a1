import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { ConflictDialog } from './ConflictDialog.tsx';
import { DeletionDialog } from './DeletionDialog.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { loadFailure } from './load-failure.ts';
import { LoadFailureDialog } from './LoadFailureDialog.tsx';
import { LogOutDialog } from './LogOutDialog.tsx';
import { ProblemDialog } from './ProblemDialog.tsx';
import { questions } from './questions.ts';
import { StatusBar } from './StatusBar.tsx';
import { TopNotice } from './TopNotice.tsx';
import { UnreadableDialog } from './UnreadableDialog.tsx';
import './notices.css';

/**
 * Puts our own questions and messages beside Decap's page.
 *
 * @param notice What stands above everything until it is closed.
 */
export function mountNotices(notice?: string): void {
  const element = document.createElement('div');
  element.id = 'redaktion-notices';
  document.body.append(element);
  createRoot(element).render(<Notices notice={notice} />);
}

function Notices({ notice }: { notice: string | undefined }) {
  const [question] = useSyncExternalStore(questions.subscribe, questions.get);
  const failure = useSyncExternalStore(loadFailure.subscribe, loadFailure.get);
  return (
    <>
      <StatusBar />
      {failure !== undefined && <LoadFailureDialog {...failure} />}
      {notice !== undefined && <TopNotice text={notice} />}
      {question?.kind === 'conflict' && <ConflictDialog {...question} />}
      {question?.kind === 'problems' && <ProblemDialog {...question} />}
      {question?.kind === 'deletion' && <DeletionDialog {...question} />}
      {question?.kind === 'logOut' && <LogOutDialog {...question} />}
      {question?.kind === 'unreadable' && <UnreadableDialog {...question} />}
      {question?.kind === 'draft' && <DraftDialog {...question} />}
    </>
  );
}
