// What the page of the script editor and its server say to each other.

/** The files of a project, as they are saved. */
export interface ProjectFiles {
  readonly title: string;
  readonly code: string;
  readonly manifest: string;
}

export interface ProjectState {
  /** Functions that the editor offers to run. */
  readonly functions: readonly string[];
  /** Names under which scripts call the advanced services that the manifest enables. */
  readonly services: readonly string[];
  readonly installed: boolean;
  /** Why nothing came of it; null when all went well. */
  readonly refusal: string | null;
  /** Scopes that a person has to grant first. */
  readonly consent: readonly string[];
  /** What the run wrote; null when nothing ran. */
  readonly log: readonly LogEntry[] | null;
}

export interface LogEntry {
  readonly kind: string;
  readonly text: string;
}

export interface OpenProject extends ProjectState {
  /** Null before there is a project. */
  readonly files: ProjectFiles | null;
}

/** Everything the editor may ask its server to do. */
export type EditorCommand =
  | { readonly do: 'create' }
  | { readonly do: 'save'; readonly files: ProjectFiles }
  | { readonly do: 'run'; readonly function: string }
  /** What was asked for is granted, but for the boxes that were left empty. */
  | { readonly do: 'grant'; readonly without: readonly string[] }
  | { readonly do: 'install' }
  | { readonly do: 'uninstall' };
