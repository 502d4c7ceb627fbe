import type { Simulation } from '../core/evidence/simulation.ts';
import { simulationLines } from '../view/evidence/simulation-lines.ts';
import type { Language } from '../view/screen.ts';
import { lineText } from './text.ts';

/** What simulated markets say of the bands as plain text, `width` cells wide at most. */
export const simulationText = (
  simulation: Simulation,
  { version, ...frame }: { readonly version: string; readonly language: Language; readonly width: number },
): string => `${lineText(simulationLines(simulation, frame))}\n\n ungear ${version}\n`;
