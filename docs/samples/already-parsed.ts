import { activitiesFrom, activityKey } from '@timeofclick/node';

// One message of a queue, already parsed: an Event Hub batch, a Graph page, a webhook's blob.
const message = {
  records: [
    {
      category: 'AdvancedHunting-UrlClickEvents',
      properties: {
        Timestamp: '2026-03-03T08:57:41Z',
        AccountUpn: 'm.lindqvist@contoso.com',
        Url: 'https://contoso-payroll.example/s/f27d',
        ActionType: 'ClickAllowed',
        IsClickedThrough: false,
      },
    },
  ],
};

for (const item of activitiesFrom(message, { tenant: 'contoso' })) {
  if (item.kind !== 'activity') continue;
  // The same click has the same key in every run and version: good for an upsert.
  console.log(activityKey(item.activity).length > 0, item.activity.outcome, item.activity.url);
}
