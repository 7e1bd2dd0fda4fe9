import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/diagnostics/index.js';

const COMMANDS = [
  'build',
  'desk',
  'init',
  'new',
  'preview',
  'doctor',
  'proof',
  'verify',
  'merge-manifests',
  'list',
  'check',
  'stamp',
  'schema',
  'import',
];
const OPTIONS = [
  '--clinic',
  '--language',
  '--bilingual',
  '--size',
  '--paper',
  '--fillable',
  '--template',
  '--out',
  '--project',
  '--note',
  '--allow-expired',
  '--allow-stale',
  '--force',
  '--jobs',
  '--prune',
  '--prune-most',
  '--prune-all',
  '--dry-run',
  '--why',
  '--shard',
  '--json',
  '--explain',
];
const HANDOUTS = [
  'blood-pressure-log',
  'cervical-insufficiency',
  'fever-in-children',
  'new-medicine',
  'stitches-care',
  'type-2-diabetes',
];
const CLINICS = ['harbor', 'riverside', 'st-brigid', 'oak', 'lakeview-family-practice', 'north-shore'];
const LANGUAGES = [
  'Arabic',
  'English',
  'Russian',
  'Simplified Chinese',
  'Spanish',
  'Vietnamese',
  'French',
  'Haitian Creole',
  'Portuguese',
  'Ukrainian',
];
const SIZES = ['clear', 'large-uk', 'large', 'xlarge', 'xxlarge'];
const KEYS = [
  'name',
  'short_name',
  'logo',
  'logo_alt',
  'colour',
  'phone',
  'after_hours',
  'emergency',
  'website',
  'address',
  'hours',
  'contacts',
  'languages',
  'size',
  'paper',
  'handouts',
  'profile',
  'template',
  'duplex',
  'signs',
  'follow_up',
  'translations',
  'title',
  'also_called',
  'summary',
  'online',
  'version',
  'published',
  'review',
  'codes',
  'sources',
  'licence',
];

/** What people type, and what they mean; from slips of each kind: left out, doubled, changed places, next key, part, blank. */
const TYPED: readonly (readonly [known: readonly string[], pairs: string])[] = [
  [
    COMMANDS,
    'biuld=build buld=build buildd=build bulid=build dekc=desk dsek=desk prof=proof poof=proof verfy=verify verifiy=verify vreify=verify merge=merge-manifests manifests=merge-manifests lst=list lsit=list chekc=check chck=check stmap=stamp stampp=stamp shema=schema scheme=schema docter=doctor dokter=doctor previw=preview preveiw=preview ini=init inti=init imprt=import improt=import biild=build builld=build buil=build desck=desk deks=desk ne=new previe=preview docotr=doctor doc=doctor prooof=proof vefify=verify verifyy=verify mergemanifests=merge-manifests merge-manifest=merge-manifests lits=list ceck=check stanp=stamp schem=schema inport=import impor=import',
  ],
  [
    OPTIONS,
    '--clinc=--clinic --clincic=--clinic --langauge=--language --languge=--language --lang=--language --bilingal=--bilingual --sise=--size --siez=--size --papr=--paper --fillabel=--fillable --filable=--fillable --templat=--template --tempalte=--template --otu=--out --proyect=--project --projet=--project --notes=--note --expired=--allow-expired --alow-expired=--allow-expired --stale=--allow-stale --forec=--force --job=--jobs --prun=--prune --prunemost=--prune-most --dryrun=--dry-run --dry=--dry-run --shrad=--shard --jsno=--json --explian=--explain --clinics=--clinic --cliinc=--clinic --langage=--language --langugae=--language --billingual=--bilingual --sizes=--size --zise=--size --pape=--paper --ppaer=--paper --filalble=--fillable --tempate=--template --ouput=--out --output=--out --projct=--project --nota=--note --allowexpired=--allow-expired --allow-expird=--allow-expired --alow-stale=--allow-stale --froce=--force --jbos=--jobs --prume=--prune --pruneall=--prune-all --dry-ru=--dry-run --wy=--why --sahrd=--shard --jason=--json --explain-=--explain',
  ],
  [
    HANDOUTS,
    'fever=fever-in-children fevr=fever-in-children children=fever-in-children fever-children=fever-in-children fever-in-childern=fever-in-children fever_in_children=fever-in-children feverinchildren=fever-in-children stitches=stitches-care stiches=stitches-care stitchs-care=stitches-care blood=blood-pressure-log pressure=blood-pressure-log blood-presure=blood-pressure-log bloodpressure=blood-pressure-log cervical=cervical-insufficiency insuficiency=cervical-insufficiency cervical-insuficiency=cervical-insufficiency diabetes=type-2-diabetes diabtes=type-2-diabetes type2diabetes=type-2-diabetes medicine=new-medicine medecine=new-medicine newmedicine=new-medicine stiches-care=stitches-care stitch=stitches-care fevers=fever-in-children fever-in-child=fever-in-children diabetis=type-2-diabetes type-2=type-2-diabetes bloodpresure=blood-pressure-log bp-log=blood-pressure-log cervicalinsufficiency=cervical-insufficiency new-medecine=new-medicine',
  ],
  [
    CLINICS,
    'river=riverside riversid=riverside riversdie=riverside Riverside=riverside harbour=harbor habor=harbor hrabor=harbor brigid=st-brigid st-bridget=st-brigid stbrigid=st-brigid saint-brigid=st-brigid oka=oak lakeview=lakeview-family-practice lake=lakeview-family-practice family-practice=lakeview-family-practice lakeveiw=lakeview-family-practice north=north-shore northshore=north-shore shore=north-shore rivreside=riverside riverisde=riverside river-side=riverside harbr=harbor harbo=harbor st-brigit=st-brigid st-brigd=st-brigid oaks=oak lakeview-family=lakeview-family-practice family=lakeview-family-practice nroth-shore=north-shore north-shor=north-shore',
  ],
  [
    LANGUAGES,
    'spanish=Spanish spansh=Spanish spanihs=Spanish arabc=Arabic arabik=Arabic rusian=Russian chinese=Simplified_Chinese vietnamise=Vietnamese vietnam=Vietnamese frnech=French haitian=Haitian_Creole creole=Haitian_Creole portugese=Portuguese ukranian=Ukrainian englsh=English Spanisch=Spanish Spainish=Spanish Arabich=Arabic Vietnamees=Vietnamese Russain=Russian Porteguese=Portuguese Ukrainean=Ukrainian Frensh=French Engish=English Haitien=Haitian_Creole simplified=Simplified_Chinese',
  ],
  [
    SIZES,
    'larg=large lareg=large xlareg=xlarge x-large=xlarge xxlareg=xxlarge xx-large=xxlarge clea=clear claer=clear largeuk=large-uk uk=large-uk lrage=large largee=large xlrage=xlarge xlarg=xlarge xxlarg=xxlarge cleer=clear large_uk=large-uk',
  ],
  [
    KEYS,
    'nam=name color=colour colur=colour fone=phone phnoe=phone afterhours=after_hours after-hours=after_hours emergancy=emergency webiste=website web=website adress=address addres=address hour=hours language=languages langauges=languages papper=paper handout=handouts profil=profile tempalte=template dupelx=duplex sign=signs followup=follow_up follow-up=follow_up translation=translations titel=title alsocalled=also_called also-called=also_called sumary=summary onlin=online verison=version publised=published reviw=review code=codes source=sources license=licence shortname=short_name logoalt=logo_alt nme=name phon=phone phone_number=phone emergncy=emergency emergency_number=emergency webstie=website adres=address huors=hours opening_hours=hours lanugages=languages sizee=size colours=colour logo-alt=logo_alt after_hour=after_hours afterhour=after_hours contact=contacts contcats=contacts contracts=contacts follow_ups=follow_up translatons=translations summry=summary tittle=title verson=version publishd=published reveiw=review sorces=sources licnce=licence',
  ],
];

const CASES = TYPED.flatMap(([known, pairs]) =>
  pairs.split(' ').map((pair) => {
    const [typed = '', meant = ''] = pair.split('=');
    return { typed, meant: meant.replace('_Chinese', ' Chinese').replace('_Creole', ' Creole'), known };
  }),
);

test(`of ${CASES.length} slips and parts of words, nine in ten are understood at the first suggestion`, () => {
  const missed = CASES.filter(
    ({ typed, meant, known }) => didYouMean(typed, known) !== `did you mean "${meant}"?`,
  );
  expect(CASES.length).toBeGreaterThanOrEqual(120);
  const most = Math.floor(CASES.length / 10);
  expect(missed.slice(most).map(({ typed, known }) => `${typed}: ${didYouMean(typed, known)}`)).toEqual([]);
});

test('what is near to nothing is not guessed', () => {
  for (const typed of ['xyzzy', 'asthma', 'pregnancy', 'migraine'])
    expect(didYouMean(typed, HANDOUTS)).toMatch(/^it can be/u);
});
