import { describe, expect, test } from 'vitest';
import { Log } from '../../../../src/diagnostics/index.js';
import type { Block } from '../../../../src/document/index.js';
import type { StructureNode } from '../../../../src/layout/index.js';
import type { Column, Measuring } from '../../../../src/layout/measure/measuring.js';
import type { Piece } from '../../../../src/layout/measure/piece.js';
import { shareBlock } from '../../../../src/layout/measure/share-block.js';
import { toStyle } from '../../../../src/layout/style/index.js';
import { SharedWork } from '../../../../src/memory/index.js';
import { PAPERS, PROFILES, SIZES } from '../../../../src/model/index.js';
import { HERE, text } from '../../../support/document.js';
import { logged } from '../../../support/logged.js';
import { FONTS, typesetting } from '../../../support/typesetting.js';

const SHARED = new SharedWork();
const STYLE = toStyle(SIZES.large, PAPERS.letter, PROFILES.acb, FONTS.reach);

/** What measuring one clinic's sheet begins with. */
function sheet(changes: Partial<Measuring> = {}): Measuring {
  return {
    ...typesetting({ shared: SHARED }),
    style: STYLE,
    own: () => ({ accent: { bar: '#0b5d66', border: '#0b5d66' }, pictures: new Map() }),
    grafts: new Map(),
    isTight: false,
    fillable: false,
    columnHeightPt: 600,
    blocks: () => [],
    ...changes,
  };
}

function column(changes: Partial<Column> = {}): Column {
  return { xPt: 72, widthPt: 468, owner: { role: 'Document', parent: undefined }, ...changes };
}

function standing(): Block {
  return { kind: 'paragraph', content: [text('Rest')], yields: false, place: HERE, standing: true };
}

/** Measures a block as one strip, and counts how often; `also` is what else the measurer does. */
function measurer(also: (measuring: Measuring) => void = () => undefined) {
  const count = { times: 0 };
  const measure = (_block: Block, { owner }: Column, measuring: Measuring): readonly Piece[] => {
    count.times += 1;
    also(measuring);
    const node: StructureNode = { role: 'P', parent: owner };
    return [
      {
        name: 'the paragraph',
        heightPt: 20,
        spaceBeforePt: 0,
        spaceAfterPt: 0,
        breakAfter: { kind: 'allowed', penalty: 0 },
        frames: [],
        marks: [{ kind: 'empty', owner: node }],
        place: HERE,
      },
    ];
  };
  return { count, measure };
}

/** The node of the only mark, and its parents up to the root, as a sheet sees them. */
function pathOf(pieces: readonly Piece[], { grafts }: Measuring): readonly StructureNode[] {
  const [mark] = pieces.flatMap((piece) => piece.marks);
  if (mark?.kind !== 'empty') throw new Error('no mark');
  const path: StructureNode[] = [];
  for (let node: StructureNode | undefined = mark.owner; node; node = node.parent && hung(node.parent))
    path.push(node);
  return path;

  function hung(node: StructureNode): StructureNode {
    return grafts?.get(node) ?? node;
  }
}

describe('a block that stands in every sheet', () => {
  test('is measured once for two clinics', () => {
    const block = standing();
    const { count, measure } = measurer();
    const oak = shareBlock(block, column(), sheet(), measure);
    const elm = shareBlock(block, column(), sheet(), measure);
    expect(count.times).toBe(1);
    expect(elm).toBe(oak);
    expect(oak.map(({ isStanding }) => isStanding)).toEqual([true]);
  });

  test('hangs in each sheet under the owner that it has there', () => {
    const block = standing();
    const { measure } = measurer();
    for (const owner of [1, 2].map((): StructureNode => ({ role: 'Sect', parent: undefined }))) {
      const measuring = sheet();
      const path = pathOf(shareBlock(block, column({ owner }), measuring, measure), measuring);
      expect(path.map(({ role }) => role)).toEqual(['P', 'Sect']);
      expect(path[1]).toBe(owner);
    }
  });

  test('has its warnings in every sheet, each once', () => {
    const block = standing();
    const { measure } = measurer(({ log }) => {
      log.warning('too-tall', 'it is tall', HERE);
    });
    const logs = [1, 2, 3].map(() => {
      const log = new Log();
      shareBlock(block, column(), sheet({ log }), measure);
      return logged(log);
    });
    const said = ['templates/handout.hbs:3:5 warning: it is tall'];
    expect(logs).toEqual([said, said, said]);
  });

  test('leaves nothing of one sheet to what is worked out for all', () => {
    const measuring = sheet();
    const { measure } = measurer((inner) => {
      expect(inner.log).not.toBe(measuring.log);
      expect(inner.shapes).not.toBe(measuring.shapes);
      expect(inner.grafts).toBeUndefined();
      expect(inner.isStanding).toBe(true);
    });
    shareBlock(standing(), column(), measuring, measure);
    expect.assertions(4);
  });
});

describe('a block is measured anew', () => {
  const other = toStyle(SIZES.xxlarge, PAPERS.letter, PROFILES.acb, FONTS.reach);
  const measurings: readonly (readonly [string, Partial<Measuring>])[] = [
    ['in another size, paper or profile', { style: other }],
    ['in other fonts', { fonts: { ...FONTS } }],
    ['in another language', { language: 'es' }],
    ['in another direction', { direction: 'rtl' }],
    ['set closer', { isTight: true }],
    ['to be filled in on a screen', { fillable: true }],
    ['on pages of another height', { columnHeightPt: 500 }],
  ];
  const columns: readonly (readonly [string, Partial<Column>])[] = [
    ['at another place', { xPt: 90 }],
    ['in another width', { widthPt: 300 }],
    ['under another kind of owner', { owner: { role: 'Sect', parent: undefined } }],
  ];

  test.each([
    ...measurings.map(([how, changes]) => ({ how, column: column(), measuring: sheet(changes) })),
    ...columns.map(([how, changes]) => ({ how, column: column(changes), measuring: sheet() })),
  ])('$how, once, and is found as it was before', ({ column: elsewhere, measuring }) => {
    const block = standing();
    const { count, measure } = measurer();
    const here = shareBlock(block, column(), sheet(), measure);
    const there = shareBlock(block, elsewhere, measuring, measure);
    expect(there).not.toBe(here);
    const again = { ...measuring, grafts: new Map<StructureNode, StructureNode>() };
    expect(shareBlock(block, elsewhere, again, measure)).toBe(there);
    expect(shareBlock(block, column(), sheet(), measure)).toBe(here);
    expect(count.times).toBe(2);
  });

  test('for each sheet where it holds a copy’s own words', () => {
    const block: Block = { kind: 'paragraph', content: [text('Oak')], yields: false, place: HERE };
    const { count, measure } = measurer();
    for (const measuring of [sheet(), sheet()]) {
      const pieces = shareBlock(block, column(), measuring, measure);
      expect(pieces.map(({ isStanding }) => isStanding)).toEqual([undefined]);
      expect(measuring.grafts?.size).toBe(0);
    }
    expect(count.times).toBe(2);
  });

  test('for each sheet where its measurer asks for a clinic’s colour or pictures, with that clinic’s own', () => {
    const block = standing();
    const asked: string[] = [];
    const { measure } = measurer(({ own }) => asked.push(own().accent.bar));
    for (const bar of ['#111111', '#222222', '#333333']) {
      asked.length = 0;
      const own: Measuring['own'] = () => ({ accent: { bar, border: bar }, pictures: new Map() });
      const measuring = sheet({ own });
      const pieces = shareBlock(block, column(), measuring, measure);
      expect(new Set(asked)).toEqual(new Set([bar]));
      expect(pieces.map(({ isStanding }) => isStanding)).toEqual([undefined]);
      expect(measuring.grafts?.size).toBe(0);
    }
    // Whether it asks was found out with the first; the others are measured once.
    expect(asked).toHaveLength(1);
  });

  test('in a block that is itself measured for all, where parts are nobody’s to share', () => {
    const block = standing();
    const { count, measure } = measurer();
    const inside = sheet({ grafts: undefined });
    const owner: StructureNode = { role: 'Sect', parent: undefined };
    expect(pathOf(shareBlock(block, column({ owner }), inside, measure), inside)[1]).toBe(owner);
    shareBlock(block, column(), inside, measure);
    expect(count.times).toBe(2);
  });
});

test('a block that a template prints twice hangs in both places, as two', () => {
  const block = standing();
  const { measure } = measurer();
  for (const measuring of [sheet(), sheet()]) {
    const owners = [1, 2].map((): StructureNode => ({ role: 'Sect', parent: undefined }));
    const paths = owners.map((owner) =>
      pathOf(shareBlock(block, column({ owner }), measuring, measure), measuring),
    );
    expect(paths.map((path) => path.map(({ role }) => role))).toEqual([
      ['P', 'Sect'],
      ['P', 'Sect'],
    ]);
    expect(paths.map(([, owner]) => owner)).toEqual(owners);
    expect(paths[0]?.[0]).not.toBe(paths[1]?.[0]);
  }
});
