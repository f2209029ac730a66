export { isBareAddress, type Message } from './message.ts';
export { outbox, post, type OutboxRow } from './outbox.ts';
export { sendDueMails, smtpCarrier, type Carry } from './send.ts';
