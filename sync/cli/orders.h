// What somebody wrote on the command line, understood: one struct per command.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "elections/write.h"
#include "organise/prepare.h"
#include "prints/print.h"
#include "report/files.h"
#include "seal/key_file.h"
#include "simulate/large_workshop.h"
#include "system/files.h"
#include "tally/rules.h"

namespace stordialog::cli {

/// `--help`, or `--version`: a text for standard output.
struct Say {
  std::string text;
};

struct NewKey {
  seal::KeyUse use = seal::KeyUse::ballots;
  std::string holder;
  system::Path out;
  std::vector<system::Path> password_files;  // none: ask; at most one
};

struct Prepare {
  system::Path event_file;
  std::vector<system::Path> ballot_keys;  // sealing order
  system::Path contacts_key;
  std::vector<organise::StationPlan> stations;
  std::uint32_t codes = 0;
  std::string pin;  // empty: one is drawn
  system::Path out;
  std::vector<system::Path> password_files;  // the organiser key's password
};

struct MakePractice {
  system::Path event_file;  // empty: the practice event among the assets
  domain::StationNumber stations = 3;
  system::Path out;
  bool force = false;
};

struct Verify {
  system::Path package;
  std::vector<system::Path> places;
};

struct Merge {
  system::Path package;
  std::vector<system::Path> places;
  system::Path out;
  bool force = false;
};

struct Open {
  system::Path package;
  system::Path merged;
  std::vector<system::Path> ballot_keys;
  system::Path contacts_key;                          // empty: contacts stay sealed
  system::Path contacts_out;                          // a locked ZIP file
  std::vector<system::Path> contacts_password_files;  // none: ask twice; at most one
  std::vector<system::Path> password_files;           // one per key in order, or one for all
  system::Path out;
  bool force = false;
};

struct WriteReport {
  system::Path results;
  system::Path wheel;  // of the year; empty: the plan has none
  std::set<report::Format> formats;
  system::Path out;
  bool force = false;
};

struct Simulate {
  system::Path event_file;  // empty: the practice event among the assets
  std::uint64_t seed = 1;
  std::uint32_t people = 70;
  std::uint32_t stations = 3;
  system::Path out;
  bool force = false;
};

struct SimulateLarge {
  system::Path event_file;  // empty: the practice event among the assets
  simulate::LargeOrder workshop;
  system::Path out;  // a folder that is not there yet
};

struct Count {
  system::Path file;
  tally::Rule rule = tally::Rule::picks;
  std::uint32_t seats = 0;  // 0: as the file says, else one
};

struct ExportVotes {
  system::Path results;
  elections::Format format = elections::Format::preflib;
  std::string question;  // its key; empty: the only one
  system::Path out;
  bool force = false;
};

struct Print {
  prints::Order what;
  system::Path out;
  bool force = false;
};

struct Check {
  std::vector<system::Path> places;
  system::Path package;  // empty: none is given
};

struct Salvage {
  system::Path ledger;
  system::Path ticket;  // empty: the one beside it
  system::Path out;
  bool force = false;
};

struct DrawWheel {
  system::Path file;
  system::Path out;  // a folder
  bool force = false;
};

struct Paper {
  system::Path package;  // in the work folder
  std::string question;  // its key; empty: the only one
  std::vector<system::Path> brought;
};

struct Withdraw {
  system::Path package;  // in the work folder
  std::vector<system::Path> brought;
  std::vector<domain::RecordId> records;
};

struct Person {
  system::Path package;  // in the work folder
  std::vector<system::Path> brought;
  std::vector<std::string> sought;
  system::Path contacts_key;                 // empty: contacts stay sealed
  std::vector<system::Path> password_files;  // none: ask; at most one
  system::Path out;
  bool force = false;
};

struct Rehearse {
  system::Path package;
  std::vector<system::Path> keys;            // of every keyholder for ballots
  std::vector<system::Path> password_files;  // none: ask; one for all keys, or one for each
};

struct Approve {
  system::Path package;  // in the work folder, where the approval is kept
  system::Path results;
  std::vector<system::Path> keys;            // of those who agree, one or more
  std::vector<system::Path> password_files;  // as in Rehearse
};

struct Dispose {
  system::Path package;               // in the work folder
  std::vector<system::Path> besides;  // what lies elsewhere and is to go
  system::Path results;               // empty: the work folder's
  std::string decision;
  bool without_results = false, before_date = false, yes = false;
};

using Order = std::variant<Say, NewKey, Prepare, MakePractice, Verify, Merge, Open, WriteReport,
                           Simulate, SimulateLarge, Count, ExportVotes, Print, Check, Salvage,
                           DrawWheel, Paper, Withdraw, Person, Dispose, Rehearse, Approve>;

}  // namespace stordialog::cli
