#include "shell/disposing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/results.h"
#include "report/write.h"

namespace stordialog::shell {

namespace {

/// What a screen of its own says, because somebody may decide otherwise.
constexpr std::array<std::string_view, 4> kHindrances = {
    "dispose.too_early", "dispose.no_date", "dispose.no_results", "dispose.results_older"};

}  // namespace

void Disposing::follow_work(const organise::Work& work) {
  told_ = {};
  package_file_ = work.places.package;
}

Disposing::Job Disposing::plan(const bundle::Package& package, const screens::PlanDisposal& wanted,
                               const std::vector<screens::Drive>& drives) {
  organise::DisposeOrder order;
  order.package_file = package_file_;
  order.data = machine_.data;
  for (const screens::Drive& drive : drives) order.besides.push_back(drive.folder);
  order.decision = wanted.decision;
  order.before_date = wanted.before_date;
  order.without_results = wanted.without_results;
  return [this, &package, order](system::Progress&) -> std::optional<domain::Error> {
    auto plan = organise::plan_disposal(machine_.files, machine_.clock, package, order);
    if (plan) {
      plan_ = std::move(*plan);
      return std::nullopt;
    }
    if (std::ranges::find(kHindrances, plan.error().code) == kHindrances.end()) return plan.error();
    hindrance_ = plan.error().code;
    return std::nullopt;
  };
}

Disposing::Job Disposing::dispose(const bundle::Package& package, const std::string& language) {
  if (!told_.plan) return {};
  const wording::Catalogue& words = machine_.words.in(language);
  return [this, &package, &words, plan = *told_.plan,
          language](system::Progress& progress) -> std::optional<domain::Error> {
    const auto outputs = organise::outputs_to_preserve(
        machine_.files, package, plan, {machine_.words, language, machine_.fonts, nullptr},
        progress);
    if (!outputs) return outputs.error();
    if (progress.cancelled()) return domain::Error("work.cancelled");
    auto done =
        organise::dispose(machine_.files, machine_.randomness, package, plan, *outputs, words);
    if (!done) return done.error();
    left_ = std::move(done->left);
    return done->unlogged;
  };
}

void Disposing::finish() {
  if (auto plan = std::exchange(plan_, std::nullopt)) {
    told_.plan = std::move(*plan);
    told_.hindrance.clear();
    ++told_.looked;
  }
  if (!hindrance_.empty()) {
    told_.plan.reset();
    told_.hindrance = std::exchange(hindrance_, {});
    ++told_.looked;
  }
  if (auto left = std::exchange(left_, std::nullopt)) {
    told_.left = std::move(*left);
    told_.plan.reset();
    ++told_.done;
  }
}

}  // namespace stordialog::shell
