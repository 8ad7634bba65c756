// The few material icons that the cards name, drawn here: the page loads nothing from elsewhere.

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  schedule: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M12 7v5l3.5 2'],
  flag: ['M6 21V4h11l-2 4 2 4H6'],
  info: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M12 11v6', 'M12 7.5v.5'],
  priority_high: ['M12 4v11', 'M12 19v.5'],
  help: [
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
    'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7',
    'M12 16.8v.4',
  ],
  check_circle: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M8 12.2l2.8 2.8L16 9.5'],
  warning: ['M12 4L2.8 20h18.4z', 'M12 10v5', 'M12 17.4v.3'],
  notifications: ['M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15z', 'M10.5 20.5h3'],
  notifications_off: ['M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15z', 'M4 4l16 16'],
};

/** An icon by its material name; a name without a drawing shows as a ring. */
export function icon(name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const shape of SHAPES[name] ?? ['M12 6a6 6 0 1 0 0 12a6 6 0 0 0 0-12z']) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', shape);
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '1.8');
    path.setAttribute('stroke-linecap', 'round');
    svg.append(path);
  }
  return svg;
}
