-- library.db, format 6. Offsets are code points into article.text.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  published TEXT,
  url TEXT,
  source_path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  language TEXT,
  licence TEXT
);
-- What is read of every article at every build, without the texts between.
CREATE INDEX article_state ON article (id, sha256, language);

-- By which copies are found; corpus/duplicates.py packs them.
CREATE TABLE sketch (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  hashes BLOB NOT NULL
);

-- Stock questions with their vectors, in order.
CREATE TABLE stock (
  number INTEGER PRIMARY KEY,
  question TEXT NOT NULL,
  vector BLOB NOT NULL -- dim little-endian float32
);

-- The passages of an article that come nearest to each stock question; index/stock.py packs them.
-- The nearest of all stands by itself and first: it is read of every article, the rest of a few.
CREATE TABLE near (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  first BLOB NOT NULL,
  best BLOB NOT NULL
);

-- What became of each file; reasons and articles are JSON lists.
CREATE TABLE file (
  path TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  reasons TEXT NOT NULL,
  articles TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE block (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  role TEXT NOT NULL
);
CREATE INDEX block_article ON block (article);

-- A passage is its own passage; a sentence names the passage that holds it. No id is given twice:
-- by the ids alone vectors.faiss is told apart from what the library holds.
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  passage INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  heading TEXT
);
CREATE INDEX unit_article ON unit (article);

-- Apart from the units, so that their places can be read without them.
CREATE TABLE vector (
  unit INTEGER PRIMARY KEY REFERENCES unit ON DELETE CASCADE,
  row BLOB NOT NULL -- dim little-endian float32
);

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,
  name TEXT,
  title TEXT,
  organisation TEXT
);
CREATE UNIQUE INDEX speaker_fields ON speaker
  (ifnull(name, ''), ifnull(title, ''), ifnull(organisation, ''));

CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  sentences_start INTEGER NOT NULL,
  sentences_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker INTEGER REFERENCES speaker,
  cue_start INTEGER,
  cue_end INTEGER,
  name_start INTEGER,
  name_end INTEGER,
  title_start INTEGER,
  title_end INTEGER,
  organisation_start INTEGER,
  organisation_end INTEGER,
  sure INTEGER NOT NULL,
  rule TEXT NOT NULL
);
CREATE INDEX quote_article ON quote (article);
CREATE INDEX quote_speaker ON quote (speaker);

CREATE VIRTUAL TABLE passage_words USING fts5 (text, tokenize = 'porter unicode61');
CREATE VIRTUAL TABLE sentence_words USING fts5 (text, tokenize = 'porter unicode61');
