// One card of google.apps.card.v1 as elements.
import type { CardAction, CardJson, FormInputs } from '../../runtime-contract';
import { cardText } from './card-text';
import { type Child, el } from './dom';
import { icon } from './icons';

type Json = Readonly<Record<string, unknown>>;

export interface CardEvents {
  act(action: CardAction, inputs: FormInputs): void;
  openLink(url: string): void;
}

/** The elements of a card; every widget with an action calls `events` with the form as it stands. */
export function renderCard(card: CardJson, events: CardEvents): HTMLElement {
  const root = el('div', { class: 'card' });
  const context: Context = { events, inputs: () => formInputs(root) };
  const header = card.header as Json | undefined;
  if (header !== undefined) {
    root.append(
      el(
        'div',
        { class: 'card-header' },
        el('div', { class: 'title' }, str(header.title)),
        header.subtitle === undefined ? null : el('div', { class: 'subtitle' }, str(header.subtitle)),
      ),
    );
  }
  for (const section of list(card.sections)) root.append(renderSection(section, context));
  const footer = card.fixedFooter as Json | undefined;
  if (footer !== undefined) {
    const buttons = [footer.primaryButton, footer.secondaryButton].filter(
      (button): button is Json => button !== undefined,
    );
    root.append(
      el('div', { class: 'card-section buttons' }, ...buttons.map((button) => renderButton(button, context))),
    );
  }
  return root;
}

interface Context {
  readonly events: CardEvents;
  inputs(): FormInputs;
}

function renderSection(section: Json, context: Context): HTMLElement {
  const widgets = list(section.widgets).map((widget) => renderWidget(widget, context));
  const element = el('section', { class: 'card-section' });
  if (section.header !== undefined)
    element.append(el('h2', { class: 'section-title' }, cardText(str(section.header))));
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

function renderWidget(widget: Json, context: Context): HTMLElement {
  const [kind, content] = Object.entries(widget).find(([, value]) => typeof value === 'object') ?? ['', {}];
  const json = content as Json;
  switch (kind) {
    case 'textParagraph':
      return el('p', { class: 'paragraph' }, cardText(str(json.text)));
    case 'decoratedText':
      return renderDecorated(json, context);
    case 'buttonList':
      return el(
        'div',
        { class: 'buttons' },
        ...list(json.buttons).map((button) => renderButton(button, context)),
      );
    case 'selectionInput':
      return renderSelection(json, context);
    case 'textInput':
      return renderTextInput(json);
    case 'divider':
      return el('hr');
    case 'image':
      return el('p', { class: 'paragraph' }, str(json.altText) || 'Image');
    default:
      return el('p', { class: 'paragraph' }, `Widget que la page ne sait pas montrer : ${kind}`);
  }
}

function renderDecorated(json: Json, context: Context): HTMLElement {
  const body = el(
    'span',
    { class: 'body' },
    json.topLabel === undefined ? null : el('span', { class: 'label' }, str(json.topLabel)),
    cardText(str(json.text)),
    json.bottomLabel === undefined ? null : el('span', { class: 'label' }, str(json.bottomLabel)),
  );
  const children: Child[] = [startIcon(json), body];
  if (json.button !== undefined) children.push(renderButton(json.button as Json, context));
  const onClick = json.onClick as Json | undefined;
  if (onClick === undefined) return el('div', { class: 'decorated' }, ...children);
  return el(
    'button',
    { class: 'decorated', type: 'button', click: () => click(onClick, context) },
    ...children,
  );
}

function startIcon(json: Json): Child {
  const start = (json.startIcon ?? json.icon) as Json | undefined;
  if (start === undefined) return null;
  const material = start.materialIcon as Json | undefined;
  return icon(str(material?.name ?? start.knownIcon).toLowerCase());
}

function renderButton(json: Json, context: Context): HTMLElement {
  const style = json.type === 'FILLED' ? 'button filled' : 'button';
  const onClick = json.onClick as Json | undefined;
  return el(
    'button',
    {
      class: style,
      type: 'button',
      disabled: json.disabled === true,
      click: (event) => {
        event.stopPropagation();
        if (onClick !== undefined) click(onClick, context);
      },
    },
    str(json.text),
  );
}

function renderSelection(json: Json, context: Context): HTMLElement {
  const name = str(json.name);
  const onChange = json.onChangeAction as CardAction | undefined;
  const changed = () => {
    if (onChange !== undefined) context.events.act(onChange, context.inputs());
  };
  const label = el('span', {}, str(json.label));
  const items = list(json.items);
  if (json.type === 'DROPDOWN' || json.type === undefined) {
    const options = items.map((item) => {
      const option = el('option', { value: str(item.value) }, str(item.text));
      option.selected = item.selected === true;
      return option;
    });
    return el('label', { class: 'field' }, label, el('select', { name, change: changed }, ...options));
  }
  const type = json.type === 'RADIO_BUTTON' ? 'radio' : 'checkbox';
  const choices = items.map((item) =>
    el(
      'label',
      { class: 'field' },
      el('input', { type, name, value: str(item.value), checked: item.selected === true, change: changed }),
      ` ${str(item.text)}`,
    ),
  );
  return el('div', { class: 'field' }, label, ...choices);
}

function renderTextInput(json: Json): HTMLElement {
  const name = str(json.name);
  const field =
    json.type === 'MULTIPLE_LINE'
      ? el('textarea', { name, rows: '4' }, str(json.value))
      : el('input', { type: 'text', name, value: str(json.value) });
  const hint = json.hintText === undefined ? null : el('small', {}, str(json.hintText));
  return el('label', { class: 'field' }, el('span', {}, str(json.label)), field, hint);
}

function click(onClick: Json, { events, inputs }: Context): void {
  const link = onClick.openLink as Json | undefined;
  if (link !== undefined) events.openLink(str(link.url));
  else if (onClick.action !== undefined) events.act(onClick.action as CardAction, inputs());
}

/** Values by field name; a field with nothing in it is absent. */
function formInputs(root: HTMLElement): FormInputs {
  const values: Record<string, string[]> = {};
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    '[name]',
  )) {
    const off = field instanceof HTMLInputElement && field.type !== 'text' && !field.checked;
    if (off || field.value === '') continue;
    values[field.name] = [...(values[field.name] ?? []), field.value];
  }
  return values;
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

function str(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
