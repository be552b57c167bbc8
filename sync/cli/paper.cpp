// Ballots on paper, read in at the terminal: each sheet by two people, neither of whom sees what is
// typed.
#include "organise/paper.h"

#include <charconv>
#include <optional>

#include "cli/commands.h"
#include "domain/limits.h"
#include "domain/voting.h"

namespace stordialog::cli {

namespace {

using domain::Expected;
using organise::PaperBallot;
using organise::PaperDesk;

/// "1 4 7", or "1=3 4=2" where the method says more of each; positions from 1.
Expected<void> read_answer(std::string_view text, const domain::Question& question,
                           PaperBallot& ballot) {
  const auto wrong = [&] {
    return domain::fail(domain::Error("paper.bad_answer")
                            .with("answer", std::string(text))
                            .with("most", std::to_string(question.options.size())));
  };
  const bool valued = domain::has_values(question.method);
  const auto number = [](std::string_view digits) -> std::optional<std::uint16_t> {
    std::uint16_t value = 0;
    const auto [end, trouble] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (trouble != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
  };
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of(" ,;"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.empty()) continue;
    const auto sign = word.find('=');
    if (valued != (sign != std::string_view::npos)) return wrong();
    const auto option = number(word.substr(0, sign));
    if (!option || *option < 1 || *option > question.options.size()) return wrong();
    if (valued) {
      const auto value = number(word.substr(sign + 1));
      if (!value || *value > UINT8_MAX) return wrong();
      ballot.values.push_back(static_cast<std::uint8_t>(*value));
    }
    ballot.picks.push_back(static_cast<std::uint16_t>(*option - 1));
  }
  return {};
}

/// Asks for one sheet after the other until an empty line.
class Reading {
 public:
  Reading(PaperDesk& desk, const domain::Question& question, Room& room)
      : desk_(desk), question_(question), room_(room), words_(room.words) {}

  /// How many were stored. Errors: work.cancelled, cli.no_terminal.
  Expected<std::uint32_t> all() {
    std::uint32_t stored = 0;
    while (true) {
      PaperBallot first;
      const auto begun = sheet(
          said_ + words_.text("cli.paper.sheet", {{"number", words_.number(stored + 1)}}), first);
      if (!begun) return domain::fail(begun.error());
      if (!*begun) return stored;
      said_.clear();
      domain::Expected<void> good = trouble_ ? domain::fail(*trouble_) : desk_.check(first);
      if (good) {
        PaperBallot second;
        const auto again = sheet(std::string(words_.text("cli.paper.again")), second);
        if (!again) return domain::fail(again.error());
        good = trouble_ ? domain::fail(*trouble_) : desk_.enter(first, std::move(second));
      }
      if (good) {
        ++stored;
        said_ = std::string(words_.text("cli.paper.stored")) + "\n";
      } else {
        said_ = words_.say(good.error()) + "\n";
      }
    }
  }

 private:
  /// False: an empty line where the sheet begins.
  Expected<bool> sheet(const std::string& head, PaperBallot& ballot) {
    trouble_.reset();
    ballot.question = question_.key;
    std::string prompt = head + "\n";
    if (desk_.event().codes) {
      auto code = ask(prompt + std::string(words_.text("cli.paper.code")));
      if (!code) return domain::fail(code.error());
      if (code->empty()) return false;
      ballot.code = std::move(*code);
      prompt.clear();
    }
    const auto answer = ask(prompt + answer_prompt());
    if (!answer) return domain::fail(answer.error());
    if (answer->empty() && !prompt.empty()) return false;
    if (auto read = read_answer(answer->text(), question_, ballot); !read) trouble_ = read.error();
    return side(ballot);
  }
  Expected<bool> side(PaperBallot& ballot) {
    const auto& sides = desk_.event().sides;
    std::vector<std::string> named;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      named.push_back(std::to_string(i + 1) + " " +
                      std::string(sides[i].name.in(words_.language())));
    }
    const auto said = ask(words_.text("cli.paper.side", {{"sides", words_.list(named)}}));
    if (!said) return domain::fail(said.error());
    if (said->empty()) return true;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      if (said->text() == std::to_string(i + 1)) ballot.side = sides[i].key;
    }
    if (ballot.side.empty()) trouble_ = domain::Error("vote.unknown_side");
    return true;
  }
  std::string answer_prompt() {
    const auto key = domain::has_values(question_.method) ? "cli.paper.values" : "cli.paper.picks";
    return std::string(words_.text(key));
  }
  Expected<domain::Secret> ask(const std::string& prompt) {
    room_.progress.clear();
    auto line = room_.here.terminal.ask(prompt);
    if (line) return std::move(*line);
    return domain::fail(room_.progress.cancelled() ? "work.cancelled" : "cli.paper_terminal");
  }

  PaperDesk& desk_;
  const domain::Question& question_;
  Room& room_;
  const wording::Catalogue& words_;
  std::string said_;  // of the sheet before
  std::optional<domain::Error> trouble_;
};

}  // namespace

Expected<Outcome> paper(const Paper& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  const desk::Machine machine{room.here.files, room.here.clock, room.here.randomness};
  auto desk = PaperDesk::open(machine, *package, order.package.parent_path(), order.brought);
  if (!desk) return domain::fail(desk.error());
  const domain::Event event = desk->event();
  if (order.question.empty() && event.questions.size() != 1) {
    std::string keys;
    for (const auto& each : event.questions) keys += (keys.empty() ? "" : ", ") + each.key;
    return domain::fail(
        domain::Error("cli.bad_choice").with("option", "--question").with("choices", keys));
  }
  const domain::Question* question =
      order.question.empty() ? &event.questions.front() : event.question(order.question);
  if (question == nullptr) return domain::fail("paper.unknown_question");

  const auto stored = Reading(*desk, *question, room).all();
  if (!stored) return domain::fail(stored.error());
  const auto exported = desk->finish();
  if (!exported) return domain::fail(exported.error());
  Outcome outcome;
  const auto counts = desk->counts();
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "paper")
      .number("stored", *stored)
      .number("in_all", counts.total())
      .text("file", exported->file.string());
  outcome.text = room.words.plural("cli.paper.done", *stored) + "\n" +
                 room.words.text("cli.wrote", {{"file", exported->file.string()}}) + "\n";
  return outcome;
}

}  // namespace stordialog::cli
