-- The tree's head: how many entries there are, and what its checkpoints are called.
CREATE TABLE log (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  origin   TEXT    NOT NULL,
  size     INTEGER NOT NULL
);

-- Which key signs the checkpoints of trees larger than `since`.
CREATE TABLE signer (
  since INTEGER PRIMARY KEY,
  vkey  TEXT    NOT NULL
);

-- Leaves of the tree, in its order; `json` is the leaf, the other columns are read from it.
CREATE TABLE entry (
  position    INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  kind        TEXT    NOT NULL,
  time        TEXT    NOT NULL,
  policy      TEXT,
  version     TEXT,
  plan        TEXT,
  fiscal_year TEXT,
  json        BLOB    NOT NULL
);
CREATE INDEX entry_by_policy ON entry (policy, version, position);
CREATE INDEX entry_by_plan ON entry (plan, fiscal_year, position);
CREATE INDEX entry_by_kind ON entry (kind, position);
CREATE INDEX entry_by_time ON entry (time, position);

-- What entries commit to: name, salt and text of each part, as JSON compressed by Zstandard.
CREATE TABLE body (
  position INTEGER PRIMARY KEY,
  parts    BLOB    NOT NULL
);

-- Hashes of complete subtrees: level 0 are the leaves' own.
CREATE TABLE node (
  level INTEGER NOT NULL,
  idx   INTEGER NOT NULL,
  hash  BLOB    NOT NULL,
  PRIMARY KEY (level, idx)
) WITHOUT ROWID;

CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY,
  note TEXT    NOT NULL
);

-- The entry at `position` refers to the one at `target`.
CREATE TABLE relation (
  target   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (target, position)
) WITHOUT ROWID;

-- The grades of each evaluation, for looking up: a row for those that one rule gave alike, with the
-- ids of the subjects, each between unit separators (U+001F, which no id has).
CREATE TABLE outcome (
  position INTEGER NOT NULL,
  rule     TEXT,
  grade    TEXT,
  computed TEXT,
  subjects TEXT    NOT NULL
);
CREATE INDEX outcome_by_position ON outcome (position);
CREATE INDEX outcome_by_rule ON outcome (rule, position);

-- The codes of what each evaluation found.
CREATE TABLE finding (
  position INTEGER NOT NULL,
  code     TEXT    NOT NULL,
  PRIMARY KEY (code, position)
) WITHOUT ROWID;

-- Which entry a key of a submitter stands for.
CREATE TABLE idempotency (
  principal TEXT    NOT NULL,
  key       TEXT    NOT NULL,
  request   TEXT    NOT NULL,
  position  INTEGER NOT NULL,
  PRIMARY KEY (principal, key)
) WITHOUT ROWID;

-- The files of every version of every policy that was ever served.
CREATE TABLE policy_file (
  digest TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
);
CREATE TABLE policy_version (
  policy  TEXT NOT NULL,
  version TEXT NOT NULL,
  path    TEXT NOT NULL,
  digest  TEXT NOT NULL,
  PRIMARY KEY (policy, version, path)
) WITHOUT ROWID;

-- Who may do what, by the hash of a secret.
CREATE TABLE api_key (
  id      TEXT    PRIMARY KEY,
  hash    TEXT    NOT NULL,
  office  TEXT    NOT NULL,
  roles   TEXT    NOT NULL,
  made    INTEGER NOT NULL,
  revoked INTEGER
);
