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
