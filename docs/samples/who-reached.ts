import { readActivities } from '@timeofclick/node';

// A file, a folder, a pattern, a stream or a Blob; gzip and ZIP are opened.
for await (const item of readActivities('webhook-blob.json')) {
  switch (item.kind) {
    case 'activity':
      console.log(item.activity.timeOfClick, item.activity.userId, item.activity.outcome);
      break;
    case 'rejected':
    case 'unreadable':
      console.error('not read:', item.issues);
      break;
  }
}
