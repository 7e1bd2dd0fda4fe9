import type { Pdf, PdfPage } from '../pdf/pdf.js';
import type { QrCode } from '../pdf/qr-code.js';
import type { TextBlock } from '../pdf/text-lines.js';
import type { ClinicFacts } from './clinic-facts.js';
import type { PaperFigures, ProfileFigures, SizeFigures } from './guidelines.js';
import type { HandoutFacts } from './handout-facts.js';

/** A QR code and the page that it stands on. */
interface PlacedCode {
  readonly code: QrCode;
  readonly page: PdfPage;
}

/** A finished file with what it was made from. */
export interface Sheet {
  /** For messages: `riverside/en/fever-in-children.large.letter`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly pdf: Pdf;
  readonly blocks: readonly TextBlock[];
  readonly codes: readonly PlacedCode[];
  readonly clinic: ClinicFacts;
  readonly handout: HandoutFacts;
  readonly size: SizeFigures;
  readonly paper: PaperFigures;
  readonly profile: ProfileFigures;
  /** Where the manifest says that the QR code leads. */
  readonly qr: string;
  /** What the manifest says that it prints beside its version, and in which language it is. */
  readonly edition: string;
  readonly language: string;
}
