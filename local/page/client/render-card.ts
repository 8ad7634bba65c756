// One card of google.apps.card.v1 as elements.
import type { CardJson } from '../../runtime/contract';
import { type CardContext, type CardEvents, click, type Json, list, object, str } from './card-json';
import { cardText } from './card-text';
import { type Child, el } from './dom';
import { formInputs, renderPicker, renderSelection, renderSwitch, renderTextInput } from './form-widgets';
import { iconOf, picture } from './icons';

/** Gmail drops what a card has beyond these, without a word (card.proto, google.apps.card.v1.Card). */
const MAX_WIDGETS = 100;

/** The elements of a card; every widget with an action calls `events` with the form as it stands. */
export function renderCard(card: CardJson, events: CardEvents): HTMLElement {
  const root = el('div', { class: 'card' });
  const context: CardContext = { events, inputs: () => formInputs(root) };
  const header = object(card.header);
  if (header !== null) root.append(renderHeader(header));
  for (const action of list(card.cardActions)) {
    const onClick = object(action.onClick);
    const follow = () => onClick !== null && click(onClick, context);
    root.append(
      el('button', { class: 'card-action', type: 'button', click: follow }, str(action.actionLabel)),
    );
  }
  let left = MAX_WIDGETS;
  for (const section of list(card.sections)) {
    const widgets = list(section.widgets).slice(0, left);
    left -= widgets.length;
    root.append(renderSection(section, widgets, context));
  }
  const footer = object(card.fixedFooter);
  if (footer !== null) {
    const buttons = list(
      [footer.primaryButton, footer.secondaryButton].filter((button) => object(button) !== null),
    );
    root.append(
      el('div', { class: 'card-footer buttons' }, ...buttons.map((button) => renderButton(button, context))),
    );
  }
  return root;
}

function renderHeader(header: Json): HTMLElement {
  const image = str(header.imageUrl);
  return el(
    'div',
    { class: 'card-header' },
    image === ''
      ? null
      : picture(image, str(header.imageAltText), header.imageType === 'CIRCLE' ? 'round' : ''),
    el(
      'div',
      {},
      el('h2', { class: 'title' }, str(header.title)),
      header.subtitle === undefined ? null : el('div', { class: 'subtitle' }, str(header.subtitle)),
    ),
  );
}

function renderSection(section: Json, shownWidgets: readonly Json[], context: CardContext): HTMLElement {
  const widgets = shownWidgets.map((widget) => renderWidget(widget, context));
  const element = el('section', { class: 'card-section' });
  if (section.header !== undefined)
    element.append(el('h3', { class: 'section-title' }, cardText(str(section.header))));
  element.append(...widgets);
  const shown = Number(section.uncollapsibleWidgetsCount ?? 0);
  if (section.collapsible === true && widgets.length > shown) {
    const rest = widgets.slice(shown);
    const toggle = el('button', { class: 'more', type: 'button', 'aria-expanded': 'false' }, 'Afficher plus');
    const fold = (folded: boolean) => {
      for (const widget of rest) widget.hidden = folded;
      toggle.textContent = folded ? 'Afficher plus' : 'Afficher moins';
      toggle.setAttribute('aria-expanded', String(!folded));
    };
    toggle.addEventListener('click', () => fold(toggle.getAttribute('aria-expanded') === 'true'));
    fold(true);
    element.append(toggle);
  }
  return element;
}

function renderWidget(widget: Json, context: CardContext): HTMLElement {
  const [kind, content] = Object.entries(widget).find(([, value]) => typeof value === 'object') ?? ['', {}];
  const json = content as Json;
  switch (kind) {
    case 'textParagraph':
      return el('p', { class: 'paragraph' }, cardText(str(json.text)));
    case 'decoratedText':
      return renderDecorated(json, context);
    case 'buttonList': {
      const buttons = list(json.buttons).map((button) => renderButton(button, context));
      return el('div', { class: 'buttons' }, ...buttons);
    }
    case 'selectionInput':
      return renderSelection(json, context);
    case 'textInput':
      return renderTextInput(json, context);
    case 'dateTimePicker':
      return renderPicker(json, context);
    case 'divider':
      return el('hr');
    case 'image':
      return clickable('image', [picture(str(json.imageUrl), str(json.altText))], json, context);
    case 'grid':
      return renderGrid(json, context);
    default:
      return el('p', { class: 'paragraph' }, `Widget que la page ne sait pas montrer\u00a0: ${kind}`);
  }
}

function renderDecorated(json: Json, context: CardContext): HTMLElement {
  const text = cardText(str(json.text));
  const label = text.textContent ?? '';
  const body = el(
    'span',
    { class: json.wrapText === true ? 'body' : 'body single' },
    json.topLabel === undefined ? null : el('span', { class: 'label' }, str(json.topLabel)),
    text,
    json.bottomLabel === undefined ? null : el('span', { class: 'label' }, str(json.bottomLabel)),
  );
  const start = object(json.startIcon ?? json.icon);
  const end = object(json.endIcon);
  const button = object(json.button);
  const control = object(json.switchControl);
  const startIcon = start === null ? null : iconOf(start);
  if (button === null && control === null) {
    return clickable('decorated', [startIcon, body, end === null ? null : iconOf(end)], json, context);
  }
  // A button may not hold another button: the text and the control at its end are two elements.
  return el(
    'div',
    { class: 'decorated' },
    clickable('decorated lead', [startIcon, body], json, context),
    button === null ? null : renderButton(button, context),
    control === null ? null : renderSwitch(control, context, label),
  );
}

/** A button where the widget has an `onClick`, else plain elements. */
function clickable(style: string, children: readonly Child[], json: Json, context: CardContext): HTMLElement {
  const onClick = object(json.onClick);
  if (onClick === null) return el('div', { class: style }, ...children);
  return el('button', { class: style, type: 'button', click: () => click(onClick, context) }, ...children);
}

function renderButton(json: Json, context: CardContext): HTMLElement {
  const onClick = object(json.onClick);
  const image = object(json.icon);
  const follow = () => onClick !== null && click(onClick, context);
  const button = el(
    'button',
    {
      class: `button ${str(json.type).toLowerCase().replace('_', '-')}`,
      type: 'button',
      disabled: json.disabled === true,
      'aria-label': str(json.altText) || undefined,
      click: follow,
    },
    image === null ? null : iconOf(image),
    str(json.text) || null,
  );
  const color = object(json.color);
  if (color !== null && json.type === 'FILLED') {
    const [red, green, blue] = [color.red, color.green, color.blue].map((part) => Number(part ?? 0) * 255);
    button.style.background = `rgb(${red} ${green} ${blue})`;
    button.style.borderColor = 'transparent';
  }
  return button;
}

function renderGrid(json: Json, context: CardContext): HTMLElement {
  const onClick = object(json.onClick);
  const items = list(json.items).map((item) => {
    const image = object(item.image);
    const lines = [el('span', {}, str(item.title)), el('span', { class: 'label' }, str(item.subtitle))];
    const shown = image === null ? null : picture(str(image.imageUri), str(image.altText));
    const children = item.layout === 'TEXT_ABOVE' ? [...lines, shown] : [shown, ...lines];
    const parameters = [{ key: 'grid_item_identifier', value: str(item.id) }];
    if (onClick === null) return el('div', { class: 'cell' }, ...children);
    const follow = () => click(onClick, context, parameters);
    return el('button', { class: 'cell', type: 'button', click: follow }, ...children);
  });
  const cells = el('div', { class: 'grid' }, ...items);
  cells.style.gridTemplateColumns = `repeat(${Number(json.columnCount ?? 2)}, minmax(0, 1fr))`;
  const title = str(json.title);
  return el('div', {}, title === '' ? null : el('h4', { class: 'section-title' }, title), cells);
}
