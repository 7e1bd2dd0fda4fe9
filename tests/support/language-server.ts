import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_FOLDER } from './folders.js';

/** What an editor is told of a line. */
export interface Complaint {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Nothing that would ask the network, everything that checks and completes. */
const SETTINGS = {
  yaml: {
    validate: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  },
};

const require = createRequire(import.meta.url);
const PROGRAM = require.resolve('yaml-language-server/bin/yaml-language-server');

/** The YAML language server that editors run, spoken to as they do: JSON-RPC over its standard streams. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  #unread = Buffer.alloc(0);
  #nextId = 1;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #waiting = new Map<string, (complaints: readonly Complaint[]) => void>();

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#request('initialize', {
      processId: null,
      rootUri: pathToFileURL(PROJECT_FOLDER).href,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { publishDiagnostics: {}, completion: { completionItem: { snippetSupport: false } } },
      },
    });
    server.#notify('initialized', {});
    server.#notify('workspace/didChangeConfiguration', { settings: SETTINGS });
    return server;
  }

  private constructor() {
    this.#process = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: 'pipe' });
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#unread = Buffer.concat([this.#unread, chunk]);
      this.#readMessages();
    });
  }

  /** Opens a file with a text, which need not be what is on disk, and waits for what the server finds in it. */
  async open(file: string, text: string): Promise<readonly Complaint[]> {
    const uri = uriOf(file);
    const complaints = new Promise<readonly Complaint[]>((resolve) => {
      this.#waiting.set(uri, resolve);
    });
    this.#notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return complaints;
  }

  /** The labels that are offered at a place of an open file; lines and characters count from 0. */
  async complete(file: string, line: number, character: number): Promise<readonly string[]> {
    const result = await this.#request('textDocument/completion', {
      textDocument: { uri: uriOf(file) },
      position: { line, character },
    });
    const { items } = result as { readonly items: readonly { readonly label: string }[] };
    return items.map(({ label }) => label);
  }

  async stop(): Promise<void> {
    await this.#request('shutdown', null);
    const ended = once(this.#process, 'exit');
    this.#notify('exit', null);
    await ended;
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    const id = this.#nextId++;
    const answer = new Promise<Message>((resolve) => {
      this.#answers.set(id, resolve);
    });
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #readMessages(): void {
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#unread.toString('latin1', 0, end))?.[1]);
      const next = end + 4 + length;
      if (this.#unread.length < next) return;
      const message = JSON.parse(this.#unread.toString('utf8', end + 4, next)) as Message;
      this.#unread = this.#unread.subarray(next);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    if (message.id !== undefined && message.method === undefined) {
      this.#answers.get(message.id)?.(message);
      this.#answers.delete(message.id);
    } else if (message.id !== undefined) {
      this.#send({ id: message.id, result: this.#answerTo(message) });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as {
        readonly uri: string;
        readonly diagnostics: readonly Complaint[];
      };
      this.#waiting.get(uri)?.(diagnostics);
    }
  }

  /** The server asks for settings section by section, and for nothing else that wants an answer. */
  #answerTo(message: Message): unknown {
    if (message.method !== 'workspace/configuration') return null;
    const { items } = message.params as { readonly items: readonly { readonly section?: string }[] };
    return items.map(({ section }) => (section === 'yaml' ? SETTINGS.yaml : {}));
  }
}

function uriOf(file: string): string {
  return pathToFileURL(join(PROJECT_FOLDER, file)).href;
}
