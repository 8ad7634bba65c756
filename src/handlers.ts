// Event → use case → card. The one place that catches: an agent reads a French sentence, the log a code.
import { actOnConversation, type AgentDecision } from './app/act-on-conversation';
import { describeConversation as describe } from './app/describe-conversation';
import { importSettings as storeSettings, openDesk } from './app/desk';
import { runWatch, type WatchReport } from './app/run-watch';
import { createServices, type GasServices } from './gas/environment';
