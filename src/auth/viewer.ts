/** Who asks. */
export interface Viewer {
  /** Name of the API key; `anonymous` when none is asked for. */
  readonly name: string;
  /** A key was shown and is known. */
  readonly isAuthenticated: boolean;
}
