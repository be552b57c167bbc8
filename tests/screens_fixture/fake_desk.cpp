#include "screens_fixture/fake_desk.h"

#include <utility>

namespace stordialog::screens_fixture {

namespace {

struct Answer {
  std::uint8_t number = 0;  // of the command, so that every id differs

  template <class Id>
  [[nodiscard]] Id id() const {
    Id made;
    made.bytes.fill(number);
    return made;
  }

  desk::Receipt operator()(const desk::BeginSession&) const {
    return desk::SessionBegun{id<domain::SessionToken>()};
  }
  desk::Receipt operator()(const desk::CheckCode&) const {
    return desk::Admitted{id<domain::RecordId>()};
  }
  desk::Receipt operator()(const desk::CheckPin&) const { return desk::Unlocked{}; }
  desk::Receipt operator()(const desk::BeginVote&) const {
    return desk::Admitted{id<domain::RecordId>()};
  }
  desk::Receipt operator()(const desk::SetActivity&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::FinishClosing&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::ReleaseIdeas&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::HideIdea&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::UngroupIdeas&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::NameTheme&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::GoToStep&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::ShowResult&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::NotePresent&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::UndoAction&) const { return desk::Done{}; }
  desk::Receipt operator()(const desk::BringIn&) const { return desk::BroughtIn{}; }
  desk::Receipt operator()(const desk::Export& asked) const {
    desk::Exported made;
    made.file = asked.folder / "ok-ide-02-full-0007.bundle";
    made.number = 7;
    made.bytes = 48'213;
    made.counts.of(domain::Kind::idea) = 14;
    made.counts.of(domain::Kind::ballot) = 23;
    made.made_utc = 1'805'462'400;
    return made;
  }
  template <class Other>
  desk::Receipt operator()(const Other&) const {
    return desk::Stored{id<domain::RecordId>()};
  }
};

}  // namespace

domain::Expected<desk::Receipt> FakeDesk::handle(desk::Command command) {
  commands_.push_back(std::move(command));
  if (error_) return domain::fail(*std::exchange(error_, std::nullopt));
  return std::visit(Answer{static_cast<std::uint8_t>(commands_.size())}, commands_.back());
}

}  // namespace stordialog::screens_fixture
