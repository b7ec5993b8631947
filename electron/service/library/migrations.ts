/** Marks a SQLite file as a library of this program: "JWlb". */
export const applicationId = 0x4a576c62

/**
 * The steps from an empty file to the present schema; step n leads to `user_version` n. A step that has been released
 * is never edited.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE document (
    -- Never used twice, so that an index knows a new document by its number.
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('policy', 'own', 'formula')),
    characters INTEGER NOT NULL,
    text_bytes INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    -- Last, so that lists need not read past it.
    text TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- What drafts that cite a document need to know of it, as JSON; reading is the number of the program's way of reading.
  CREATE TABLE reference (
    seq INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE,
    reading INTEGER NOT NULL,
    facts TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- The index: each segment holds the documents numbered first_seq to last_seq, those of \`removed\` left out. What no
  -- segment covers has still to be indexed. In one transaction with the documents, so that both are always in step.
  CREATE TABLE segment (
    name TEXT PRIMARY KEY,
    first_seq INTEGER NOT NULL UNIQUE,
    last_seq INTEGER NOT NULL CHECK (last_seq >= first_seq),
    documents INTEGER NOT NULL,
    units INTEGER NOT NULL,
    tile_bytes INTEGER NOT NULL,
    unit_bytes INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE removed (seq INTEGER PRIMARY KEY) STRICT;
  CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    INSERT OR IGNORE INTO removed (seq) VALUES (old.seq);
  END;
  `,
  `
  -- From which files documents came, as the files were then, so that an import passes over what is in.
  CREATE TABLE file (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX file_seq ON file (seq);
  CREATE INDEX file_sha256 ON file (sha256);
  -- Who issued a document, its number and its date (YYYY-MM-DD), empty where not known; edited by a person, or
  -- recognised.
  CREATE TABLE detail (
    seq INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    edited INTEGER NOT NULL CHECK (edited IN (0, 1))
  ) STRICT;
  `,
  `
  -- Look-ups ask which documents are formulas, of which there are few, without reading all the others.
  CREATE INDEX document_formula ON document (seq) WHERE kind = 'formula';
  `,
]
