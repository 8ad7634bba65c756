/// <reference types="google-apps-script" />
import { createCardService } from '../../../local/cards/card-service';

it('a draft update and a compose response come in the form of RenderActions', () => {
  const cards = createCardService();
  const update = cards
    .newUpdateDraftActionResponseBuilder()
    .setUpdateDraftBodyAction(
      cards
        .newUpdateDraftBodyAction()
        .addUpdateContent('<p>Bonjour</p>', cards.ContentType.MUTABLE_HTML)
        .setUpdateType(cards.UpdateDraftBodyType.IN_PLACE_INSERT),
    )
    .build();
  expect(JSON.parse(update.printJson())).toEqual({
    renderActions: {
      hostAppAction: {
        gmailAction: {
          updateDraftAction: {
            updateBody: {
              type: 'IN_PLACE_INSERT',
              insertContents: [{ content: '<p>Bonjour</p>', contentType: 'MUTABLE_HTML' }],
            },
          },
        },
      },
    },
  });
  expect(() => cards.newComposeActionResponseBuilder().build()).toThrow('draftId');
});
