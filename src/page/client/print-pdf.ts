/** How long the browser's own reader is given to lay the file out before its dialog is asked for. */
const SETTLE_MS = 300;

/** Opens the browser's print dialog for a PDF, which has no address but one in this page's memory. */
export async function printPdf(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  document.getElementById('print-frame')?.remove();
  const address = addressOf(bytes);
  const frame = document.createElement('iframe');
  frame.id = 'print-frame';
  frame.title = '';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // A frame that is not laid out is printed empty by some browsers.
  frame.style.cssText = 'position:fixed;inset-inline-end:0;bottom:0;width:1px;height:1px;border:0;opacity:0';
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => setTimeout(resolve, SETTLE_MS), { once: true });
    frame.src = address;
    document.body.append(frame);
  });
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}

/** Takes away what was printed. */
export function forgetPrinted(): void {
  const frame = document.getElementById('print-frame');
  if (frame instanceof HTMLIFrameElement) URL.revokeObjectURL(frame.src);
  frame?.remove();
}

/** Saves a PDF where the browser saves files. */
export function savePdf(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = addressOf(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

function addressOf(bytes: Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
}
