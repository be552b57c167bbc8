-- The record of one station. Version 1. Rows carry no time and no sequence number; what hangs on a
-- random id is WITHOUT ROWID, so that no hidden row number tells the order of casting.

-- Whose ledger it is: one row, written when the file is made.
CREATE TABLE owner (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  event BLOB NOT NULL CHECK (length(event) = 16),
  station INTEGER NOT NULL CHECK (station BETWEEN 1 AND 100),
  practice INTEGER NOT NULL CHECK (practice IN (0, 1))
) STRICT;

-- Everything that was handed in. Ballots and contacts are sealed before they come here.
CREATE TABLE record (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 9),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  body BLOB NOT NULL CHECK (length(body) BETWEEN 1 AND 65536)
) STRICT, WITHOUT ROWID;

-- Live totals, moved in steps only (desk/folding.h). Never per side.
CREATE TABLE total (
  question TEXT PRIMARY KEY CHECK (length(question) BETWEEN 1 AND 32),
  ballots_cast INTEGER NOT NULL CHECK (ballots_cast >= 0),
  ballots_folded INTEGER NOT NULL CHECK (ballots_folded BETWEEN 0 AND ballots_cast)
) STRICT, WITHOUT ROWID;

CREATE TABLE total_picks (
  question TEXT NOT NULL REFERENCES total (question) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 65535),
  picks INTEGER NOT NULL CHECK (picks >= 0),
  PRIMARY KEY (question, position)
) STRICT, WITHOUT ROWID;

-- Numbers that were spent on bundles, whether or not the bundle was finished.
CREATE TABLE export (
  profile INTEGER NOT NULL CHECK (profile IN (1, 2)),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (profile, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  lamport INTEGER NOT NULL CHECK (lamport >= 0),
  pin_failures INTEGER NOT NULL CHECK (pin_failures >= 0),
  -- 1: a record was taken back, and copies that splitting a page left behind are still to go.
  sweep_due INTEGER NOT NULL CHECK (sweep_due IN (0, 1))
) STRICT;
