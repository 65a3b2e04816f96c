import { fileOutput } from '../output/file-output.ts';
import type { Answer, Question } from '../report/answer.ts';
import { htmlContent } from './html-content.ts';
import { htmlReport } from './html-report.ts';

/** Writes the answer as an HTML file; it is complete or not there at all. Rejects with Node's error if it cannot be written. */
export async function writeHtmlReport(
  path: string,
  question: Question,
  answer: Answer,
): Promise<void> {
  const text = htmlReport(answer.page, htmlContent(question, answer));
  const file = await fileOutput(path);
  try {
    await file.write(text);
    await file.finish();
  } finally {
    await file.discard();
  }
}
