#include "shell/year_keeping.h"

#include <utility>

#include "organise/year.h"

namespace stordialog::shell {

void YearKeeping::follow_work(const organise::Work& work) {
  told_ = {};
  places_ = work.places;
  event_ = work.event;
}

YearKeeping::Job YearKeeping::look(const std::string& language) {
  const wording::Catalogue& words = machine_.words.in(language);
  return [this, &words](system::Progress&) -> std::optional<domain::Error> {
    auto plan = organise::read_year_plan(machine_.files, places_, event_, words);
    if (!plan) return plan.error();
    read_ = std::move(*plan);
    seen_ = machine_.files.stamp(places_.year);
    return std::nullopt;
  };
}

YearKeeping::Job YearKeeping::keep(domain::YearPlan plan) {
  return [this, plan = std::move(plan)](system::Progress&) -> std::optional<domain::Error> {
    if (machine_.files.stamp(places_.year) != seen_) {
      return domain::Error("year.changed").with("file", places_.year.string());
    }
    if (auto kept = organise::keep_year_plan(machine_.files, places_, plan); !kept) {
      return kept.error();
    }
    seen_ = machine_.files.stamp(places_.year);
    kept_ = plan;
    return std::nullopt;
  };
}

YearKeeping::Job YearKeeping::draw(const std::string& language) {
  if (!told_.plan || told_.plan->activities.empty()) return {};
  const wording::Catalogue& words = machine_.words.in(language);
  return [this, plan = *told_.plan, &words](system::Progress&) -> std::optional<domain::Error> {
    const auto outputs =
        organise::wheel_outputs(plan, machine_.fonts, machine_.clock.utc_seconds(), words);
    if (!outputs) return outputs.error();
    auto written = organise::write_folder(machine_.files, machine_.randomness, places_.wheel,
                                          *outputs, organise::Overwrite::allow);
    if (!written) return written.error();
    written_ = std::move(*written);
    return std::nullopt;
  };
}

domain::Expected<std::optional<domain::YearPlan>> YearKeeping::planned(
    const std::string& language) {
  if (!machine_.files.exists(places_.year)) return std::optional<domain::YearPlan>();
  auto plan =
      organise::read_year_plan(machine_.files, places_, event_, machine_.words.in(language));
  if (!plan) return domain::fail(plan.error());
  return std::optional(std::move(*plan));
}

void YearKeeping::finish() {
  if (read_) told_.plan = std::move(read_);
  if (kept_) {
    told_.plan = std::move(kept_);
    told_.written.clear();
    ++told_.kept;
  }
  if (written_) told_.written = std::move(*written_);
  read_.reset(), kept_.reset(), written_.reset();
}

}  // namespace stordialog::shell
