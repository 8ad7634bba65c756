import { readGmailLabels } from '../../../local/mail/gmail-labels';

describe('readGmailLabels', () => {
  it.each([
    [
      'French',
      'Boîte de réception,Non lus,Important,Messages suivis',
      ['INBOX', 'UNREAD', 'IMPORTANT', 'STARRED'],
      [],
    ],
    ['English', 'Inbox,Unread,Important,Starred', ['INBOX', 'UNREAD', 'IMPORTANT', 'STARRED'], []],
    ['sent and drafts in French', 'Messages envoyés,Brouillons', ['SENT', 'DRAFT'], []],
    ['sent and drafts in English', 'Sent,Drafts', ['SENT', 'DRAFT'], []],
    ['bin and spam', 'Corbeille,Spam', ['TRASH', 'SPAM'], []],
    ['states that are no label', 'Ouvert,Opened,Archivés,Archived', [], []],
    ['French category with a no-break space', 'Catégorie\u00a0: Mises à jour', ['CATEGORY_UPDATES'], []],
    ['English category', 'Category Promotions', ['CATEGORY_PROMOTIONS'], []],
    ['category of a later day', 'Category Recipes', [], []],
    [
      'user labels as they are',
      'Support/2 Élevée,Support/[ESCALADE]',
      [],
      ['Support/2 Élevée', 'Support/[ESCALADE]'],
    ],
    ['comma inside quotes', 'Inbox,"Devis, factures",Clients', ['INBOX'], ['Devis, factures', 'Clients']],
    ['user label that only starts like a system one', 'Inbox/Ancien', [], ['Inbox/Ancien']],
    ['repeated names', 'Inbox,inbox,Clients,Clients', ['INBOX'], ['Clients']],
    ['nothing', '', [], []],
  ])('reads %s', (_label, value, systemLabels, userLabels) => {
    expect(readGmailLabels(value)).toEqual({ systemLabels, userLabels });
  });
});
