import { OpenPanel } from '@openpanel/web';
import { collect, ran } from './shared/own.js';

const panel = new OpenPanel({
  apiUrl: collect,
  clientId: '7b0f6c1e-2a4d-4a17-9f0e-2c1de0c1a001',
  trackScreenViews: true,
  sessionReplay: { enabled: true },
});
panel.track('gelezen');
ran();
