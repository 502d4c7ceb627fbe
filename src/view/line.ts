/** A line of a screen or of a text report: spans of text with a meaning, not a colour. The edge out turns tones into colours. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'up'
  | 'down'
  | 'mechanical'
  | 'residual'
  | 'either'
  | 'header'
  | 'badge'
  | 'cursor'
  | 'warning'
  | 'key';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}
export type Line = readonly Span[];
