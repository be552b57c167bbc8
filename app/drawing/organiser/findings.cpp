// What somebody should know of a merge: each finding in a sentence, and what to do in another.
#include <algorithm>

#include "drawing/organiser/merge.h"

namespace stordialog::drawing {

namespace {

class Findings {
 public:
  Findings(const screens::View& view, kit::Kit& kit)
      : told_(*view.host->organiser), merge_(*told_.merge), view_(view), kit_(kit) {}

  std::vector<kit::Block> take() {
    forks();
    stations();
    duplicates();
    files();
    withdrawals();
    codes();
    if (blocks_.empty()) {
      say(kit::Verdict::kGood, std::string(view_.text("screen.desk.nothing_to_know")), {});
    }
    say(kit::Verdict::kNone, std::string(view_.text("screen.desk.more_is_safe")),
        std::string(view_.text("screen.desk.more_is_safe_text")));
    return std::move(blocks_);
  }

 private:
  void say(kit::Verdict verdict, std::string said, std::string_view more) {
    blocks_.push_back(finding_block(kit_, verdict, std::move(said), std::string(more)));
  }
  [[nodiscard]] std::string name(domain::StationNumber number) const {
    return view_.text("screen.export.station",
                      {{"station", std::to_string(number)}, {"name", told_.work->name_of(number)}});
  }

  void forks() {
    for (const bundle::Fork& fork : merge_.report.forks) {
      std::string files;
      for (const std::string& one : fork.bundles) files += (files.empty() ? "" : ", ") + one;
      say(kit::Verdict::kBad, view_.text("screen.desk.fork", {{"station", name(fork.station)}}),
          view_.text("screen.desk.fork_text", {{"files", files}}));
    }
  }
  void stations() {
    for (const domain::StationNumber station : merge_.report.missing) {
      say(kit::Verdict::kWaiting,
          view_.text("screen.desk.station_missing", {{"station", name(station)}}),
          view_.text("screen.desk.station_missing_text"));
    }
    for (const bundle::BallotsMissing& missing : merge_.report.ballots_missing) {
      say(kit::Verdict::kBad,
          view_.words->plural("screen.desk.ballots_missing", missing.ballots,
                              {{"station", name(missing.station)}}),
          view_.text("screen.desk.ballots_missing_text"));
    }
  }
  void duplicates() {
    const auto count = static_cast<std::int64_t>(merge_.report.duplicates.size());
    if (count == 0) return;
    say(kit::Verdict::kNone, view_.words->plural("screen.desk.duplicates", count),
        view_.text("screen.desk.duplicates_text"));
  }
  void files() {
    for (const organise::Verdict& verdict : merge_.verdicts) {
      if (!verdict.refused) continue;
      say(kit::Verdict::kBad,
          view_.text("screen.desk.refused", {{"file", verdict.file.filename().string()}}),
          view_.words->say(*verdict.refused) + " " +
              std::string(view_.text("screen.desk.refused_text")));
    }
  }
  void withdrawals() {
    if (merge_.report.withdrawn > 0) {
      say(kit::Verdict::kNone,
          view_.words->plural("report.withdrawals.withdrawn", merge_.report.withdrawn), {});
    }
    if (merge_.report.withdrawals_refused > 0) {
      say(kit::Verdict::kNone,
          view_.words->plural("report.withdrawals.refused", merge_.report.withdrawals_refused), {});
    }
  }
  void codes() {
    for (const bundle::CodeBalance& codes : merge_.report.codes) {
      const domain::Question* question = merge_.event.question(codes.question);
      const auto number = [this](std::uint32_t value) { return view_.words->number(value); };
      const bool even = codes.issued == codes.used_once + codes.used_more + codes.unused;
      say(even ? kit::Verdict::kGood : kit::Verdict::kBad,
          question == nullptr ? codes.question : std::string(question->title.in(view_.language())),
          view_.text("screen.desk.codes_row", {{"issued", number(codes.issued)},
                                               {"used_once", number(codes.used_once)},
                                               {"used_more", number(codes.used_more)},
                                               {"unused", number(codes.unused)}}));
    }
  }

  const screens::Organiser& told_;
  const organise::MergeDone& merge_;
  const screens::View& view_;
  kit::Kit& kit_;
  std::vector<kit::Block> blocks_;
};

}  // namespace

void draw_findings(const screens::View& view, kit::Kit& kit, kit::Rect work) {
  kit::card(kit, work);
  const std::vector<kit::Block> blocks = Findings(view, kit).take();
  kit::draw_column(kit, "findings", work.inset(kit::kSpace4, kit::kSpace3), blocks,
                   kit::Spread::kTop);
}

}  // namespace stordialog::drawing
