/** What systems and programs leave beside files, whose names say so: nobody put it there to be read. */
const LITTER = [
  // Windows, macOS, desktops and file servers.
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|@eadir|#recycle|lost\+found)$/iu,
  /^\.(?:ds_store|appledouble|localized|directory|spotlight-v100|fseventsd|temporaryitems|trash.*)$/iu,
  /^\.(?:_|nfs|fuse_hidden|smbdelete|stfolder|stignore|stversions|sync|dropbox)/iu,
  // Programs that keep versions, and editors' settings.
  /^\.(?:git.*|svn|hg|keep|idea|vscode|editorconfig|(?:prettier|eslint|markdownlint|yamllint).*)$/iu,
  // Locks of office programs: ~$riverside.docx, .~lock.clinics.csv#.
  /^(?:~\$|\.~lock\.)/u,
  // Backups and copies under way of editors: x~, #x#, .#x, .x.swp, x.bak, x.orig, x.tmp, x.crdownload.
  /~$|^#.*#$|^\.#|\.(?:sw[a-p]|bak|orig|rej|tmp|temp|part|crdownload)$/iu,
];

/** Whether a name in a folder is one that nobody means to be read. */
export function isLitter(name: string): boolean {
  const plain = name.replace(/\/$/u, '');
  return LITTER.some((pattern) => pattern.test(plain));
}

/** What people keep beside content on purpose: pictures, which content names, and words about the folder. */
const BESIDE = /\.(?:svg|png|jpe?g|webp|gif)$|^(?:readme|licen[cs]e)\b/iu;

/** Whether a file belongs beside content without being content itself. */
export function isBeside(name: string): boolean {
  return BESIDE.test(name);
}

/** A copy as people and file managers name it: "riverside copy", "Copy of riverside", "riverside (2)", "Draft". */
const COPY =
  /(?:^|[\s_-])(?:copy|copies|draft|drafts|backup|old|copia|copie|cópia|kopie|kopi|kopia|entwurf|brouillon|borrador|копия)(?=$|[\s_\d()-])|\(\d+\)$/iu;

/** Whether a name says that it is a copy of something else, and is not missed where it is left out. */
export function isCopy(name: string): boolean {
  return /[\s()]/u.test(name) && COPY.test(name);
}
