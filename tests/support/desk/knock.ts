import { connect } from 'node:net';

/** Sends bytes to a port, and gives what came back until the other side closed or a time was over. */
export function knock(port: number, bytes: string, patienceMs = 3000): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const end = (): void => {
      socket.destroy();
      resolve(heard);
    };
    socket.setTimeout(patienceMs, end);
    socket.on('data', (data) => {
      heard += data.toString('latin1');
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}
