// The real program as somebody meets it who takes a memory dump after a visit: nothing of the
// person who was there, neither in its heap nor on its stacks nor in any library's. A core file is
// the writable memory of a stopped process, copied; this reads that memory of the stopped process
// where it lies, so that what a person wrote never comes to lie on a drive, even if the test fails.
#include <set>
#include <string>
#include <system_error>

#include <doctest/doctest.h>
#include <unistd.h>

#include "canary/canary.h"
#include "domain/secret.h"
#include "e2e/folder.h"
#include "organise/practice.h"
#include "seal/voting_code.h"
#include "shell/places.h"
#include "shell/wiping_heap.h"
#include "tour/real_screen.h"
#include "tour/virtual_display.h"
#include "tour/visitor.h"

using namespace stordialog;
using canary::Canary;
using canary::Found;

namespace {

constexpr std::u32string_view kLetters = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kInOneIdea = 22;

Canary make_code() {
  system::MachineRandomness randomness;
  std::string code = seal::make_code(randomness);
  Canary made(code);
  domain::wipe(code.data(), code.size());
  return made;
}

/// What one person writes.
struct Person {
  std::vector<Canary> idea = std::vector<Canary>(kInOneIdea, Canary(kLetters, 10));
  Canary organisation{kLetters, 12}, name{kLetters, 12}, reach{kLetters, 12}, code = make_code();

  Person() {
    for (Canary& word : idea) word = Canary(kLetters, 10);
  }
  [[nodiscard]] std::vector<Canary> all() const {
    std::vector<Canary> all = idea;
    all.insert(all.end(), {organisation, name, reach, code});
    return all;
  }
};

std::string plain(const Canary& canary) {
  std::string text;
  for (std::size_t i = 0; i < canary.size(); ++i) text += static_cast<char>(canary.at(i));
  return text;
}

/// Types it, and waits until the program has come so far: a busy machine draws a letter a frame.
void type(tour::RealScreen& screen, const std::string& text) {
  constexpr int kLooks = 1200, kMillisecondsBetween = 50;
  screen.type(text);
  const std::string last = text.substr(text.find_last_of(' ') + 1);
  for (int i = 0; i < kLooks && !screen.says(last); ++i) tour::pause_ms(kMillisecondsBetween);
}

void write_idea(tour::RealScreen& screen, const Person& person) {
  std::string idea;
  for (const Canary& word : person.idea) idea += (idea.empty() ? "" : " ") + plain(word);
  screen.tap("home.idea");
  screen.wait_for("key.space");
  type(screen, idea);
  screen.tap("key.next");
  screen.tap("back");
  screen.tap("key.back");
}

/// A code that this event does not have.
void try_code(tour::RealScreen& screen, const Person& person) {
  screen.tap("home.vote");
  screen.wait_for("back");
  screen.type(plain(person.code));
  screen.tap("next");
  screen.wait_for("back");
  screen.tap("back");
}

/// As far as the page that shows everything once more.
void fill_in_agreement(tour::RealScreen& screen, const Person& person) {
  screen.tap("home.sign");
  screen.tap("next");
  screen.tap("side.ideburen");
  screen.tap("next");
  screen.wait_for("field.organisation");
  type(screen, plain(person.organisation));
  screen.tap("field.name");
  type(screen, plain(person.name));
  screen.tap("decided");
  screen.tap("key.next");
  screen.wait_for("consent");
  type(screen, plain(person.reach));
  screen.tap("consent");
  screen.tap("key.next");
  screen.wait_for("signature");
  screen.tap("next");
  screen.wait_for("edit.signature");
}

void leave(tour::RealScreen& screen) {
  if (screen.offers("thanks.done")) {
    screen.tap("thanks.done");
  } else {
    screen.tap("rail.finish");
    screen.tap("leave");
  }
  screen.tap("goodbye.done");
  screen.wait_for("begin");
}

std::vector<Found> found_in(const tour::RealScreen& screen, const std::vector<Canary>& canaries) {
  std::vector<Found> found;
  screen.hold_still([&](pid_t process) { found = canary::search(process, canaries); });
  return found;
}

std::size_t how_many(const std::vector<Found>& found) {
  std::set<std::size_t> numbers;
  for (const Found& each : found) numbers.insert(each.canary);
  return numbers.size();
}

}  // namespace

TEST_CASE("a dump of the real program's memory after two visits holds nothing that they wrote") {
  if (!shell::wipes_freed_memory()) return;  // the sanitizers' heap keeps what was freed
  if (::geteuid() != 0) {
    MESSAGE("only root may read the kiosk's memory: this was not looked at");
    return;
  }
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  tour::RealScreen screen(e2e::order_in(folder, display));
  tour::unlock(screen, organise::kPracticePin);
  tour::open_vote(screen, "viktigast");
  tour::lock(screen);
  std::vector<Canary> gone;
  std::vector<Canary> handed_in;
  for (const bool signs : {false, true}) {
    const Person person;
    screen.tap("begin");
    write_idea(screen, person);
    try_code(screen, person);
    fill_in_agreement(screen, person);
    if (!signs) {
      // Otherwise finding nothing would prove nothing.
      const std::size_t written = how_many(found_in(screen, person.all()));
      CHECK(written + 1 >= person.all().size());  // a code that was refused is wiped at once
    } else {
      screen.tap("next");
      screen.wait_for("thanks.done");
    }
    leave(screen);
    for (const Canary& each : person.all()) gone.push_back(each);
    if (!signs) continue;
    // Who has signed is public, and stands in the list that everybody can read.
    gone.erase(gone.end() - 4);
    handed_in.push_back(person.organisation);
  }
  CHECK(gone.size() >= 50);
  const std::vector<Found> left = found_in(screen, gone);
  for (const Found& each : left) {
    MESSAGE("canary " << each.canary << ", step " << each.step << ", at " << std::hex
                      << each.address);
  }
  CHECK(how_many(left) == 0);
  CHECK(how_many(found_in(screen, handed_in)) == 1);
}
