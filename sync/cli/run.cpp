#include "cli/run.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include "cli/arguments.h"
#include "cli/commands.h"

namespace stordialog::cli {

namespace {

system::Path assets_folder(const Manner& manner, Surroundings& here) {
  if (!manner.assets.empty()) return manner.assets;
  if (!here.executable_folder.empty()) {
    const auto beside = here.executable_folder / "assets";
    if (here.files.exists(beside / "strings")) return beside;
    const auto shared = here.executable_folder.parent_path() / "share" / "stordialog" / "assets";
    if (here.files.exists(shared / "strings")) return shared;
  }
  return STORDIALOG_ASSETS;
}

/// "sv" from "sv_SE.UTF-8"; Swedish where the machine has no language.
std::string language_of(const std::string& locale) {
  std::string language = locale.substr(0, locale.find_first_of(".@"));
  std::ranges::replace(language, '_', '-');
  const bool none = language.empty() || language == "C" || language == "POSIX";
  return none ? "sv" : language;
}

struct Doing {
  Room& room;
  domain::Expected<Outcome> operator()(const Say& say) const {
    return Outcome{kAllDone, say.text, {}, {}};
  }
  domain::Expected<Outcome> operator()(const NewKey& order) const { return new_key(order, room); }
  domain::Expected<Outcome> operator()(const Prepare& order) const { return prepare(order, room); }
  domain::Expected<Outcome> operator()(const MakePractice& order) const {
    return make_practice(order, room);
  }
  domain::Expected<Outcome> operator()(const Verify& order) const { return verify(order, room); }
  domain::Expected<Outcome> operator()(const Merge& order) const { return merge(order, room); }
  domain::Expected<Outcome> operator()(const Open& order) const { return open(order, room); }
  domain::Expected<Outcome> operator()(const WriteReport& order) const {
    return write_report(order, room);
  }
  domain::Expected<Outcome> operator()(const Simulate& order) const {
    return simulate(order, room);
  }
  domain::Expected<Outcome> operator()(const SimulateLarge& order) const {
    return simulate_large(order, room);
  }
  domain::Expected<Outcome> operator()(const Count& order) const { return count(order, room); }
  domain::Expected<Outcome> operator()(const ExportVotes& order) const {
    return export_votes(order, room);
  }
  domain::Expected<Outcome> operator()(const Print& order) const { return print(order, room); }
  domain::Expected<Outcome> operator()(const Check& order) const { return check(order, room); }
  domain::Expected<Outcome> operator()(const Salvage& order) const { return salvage(order, room); }
  domain::Expected<Outcome> operator()(const DrawWheel& order) const {
    return draw_wheel(order, room);
  }
  domain::Expected<Outcome> operator()(const Paper& order) const { return paper(order, room); }
  domain::Expected<Outcome> operator()(const Withdraw& order) const {
    return withdraw(order, room);
  }
  domain::Expected<Outcome> operator()(const Person& order) const { return person(order, room); }
  domain::Expected<Outcome> operator()(const Rehearse& order) const {
    return rehearse(order, room);
  }
  domain::Expected<Outcome> operator()(const Approve& order) const { return approve(order, room); }
  domain::Expected<Outcome> operator()(const Dispose& order) const { return dispose(order, room); }
};

class Speaker {
 public:
  Speaker(Surroundings& here, const wording::Catalogue& words, bool json)
      : here_(here), words_(words), json_(json) {}

  int failed(const domain::Error& error, int exit) {
    const std::string sentence = words_.say(error);
    here_.err << words_.text("cli.error", {{"reason", sentence}}) << '\n';
    if (json_) {
      JsonObject details, reason, answer;
      for (const auto& [name, value] : error.details) details.text(name, value);
      reason.text("code", error.code).text("sentence", sentence).object("details", details);
      answer.boolean("ok", false).number("exit", exit).object("error", reason);
      here_.out << answer.str() << '\n';
    }
    return exit;
  }
  int done(const Outcome& outcome, bool is_text_only) {
    for (const auto& notice : outcome.notices) here_.err << notice << '\n';
    if (json_ && !is_text_only) {
      here_.out << outcome.json.str() << '\n';
    } else {
      here_.out << outcome.text;
    }
    return outcome.exit;
  }

 private:
  Surroundings& here_;
  const wording::Catalogue& words_;
  bool json_;
};

}  // namespace

int run(const std::vector<std::string>& arguments, Surroundings surroundings) {
  const auto manner = manner_of(arguments);
  const auto assets = assets_folder(manner, surroundings);
  const auto catalogues = wording::Catalogues::read(surroundings.files, assets / "strings");
  if (!catalogues) {
    // The one sentence that no string file can hold.
    surroundings.err << "Programmets texter finns inte i " << assets.string()
                     << "; ange mappen assets med --assets. / The program's texts are not in "
                     << assets.string() << "; name the folder assets with --assets.\n";
    return kNothingDone;
  }
  const auto& words =
      catalogues->in(manner.language.empty() ? language_of(surroundings.locale) : manner.language);
  Speaker speaker(surroundings, words, manner.json);
  const auto order = understand(arguments, words);
  if (!order) return speaker.failed(order.error(), kUsage);

  ProgressBar progress(surroundings.err, surroundings.terminal.is_watched(), surroundings.clock,
                       words, surroundings.stop);
  Room room{surroundings, words, progress, assets};
  const auto outcome = std::visit(Doing{room}, *order);
  progress.clear();
  if (!outcome) return speaker.failed(outcome.error(), kNothingDone);
  return speaker.done(*outcome, std::holds_alternative<Say>(*order));
}

}  // namespace stordialog::cli
