import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { codeOf, readKit } from './kit.mjs';
import { addressOf } from './sheet.mjs';
import { inputsOf, toTypst } from './to-typst.mjs';

/** So many compilations a thing is kept in typst's memory after its last use; without this it grows without an end. */
const KEPT_FOR = 10;
const VERSION = '#metadata(str(sys.version)) <version>';

/** typst as a library, warm: one template, compiled again for each clinic with other inputs, tagged as it is by default. */
export function open(kit) {
  const { regular, bold, logo } = readKit(kit);
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: [regular, bold] }] });
  compiler.mapShadow('/logo.png', logo);
  compiler.addSource('/sheet.typ', toTypst());
  const [version] = compiler.query({ mainFileContent: VERSION }, { selector: '<version>' });
  return {
    name: `typst ${version.value}`,
    tagged: 'yes',
    make: (clinic) => {
      const inputs = inputsOf(clinic, codeOf(addressOf(clinic)));
      const pdf = compiler.pdf({ mainFilePath: '/sheet.typ', inputs });
      compiler.evictCache(KEPT_FOR);
      return pdf;
    },
  };
}
