#include "report/files.h"

#include <algorithm>

#include "report/compilation.h"
#include "report/page.h"
#include "report/picture.h"
#include "report/plan.h"
#include "report/print.h"
#include "report/text_document.h"
#include "report/workbook.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

class Report {
 public:
  Report(const Results& results, const Making& making, system::Progress& progress)
      : results_(results),
        making_(making),
        words_(making.words.in(making.language)),
        progress_(progress) {}

  domain::Expected<void> write(Format format) {
    switch (format) {
      case Format::json:
        return add("results.json", results_json(results_));
      case Format::text:
        return add("results.txt", results_text(results_, words_));
      case Format::csv:
        for (auto& [name, text] : csv_files(results_, words_)) {
          if (auto done = add(name, std::move(text)); !done) return done;
        }
        return {};
      case Format::xlsx:
        return add("results.xlsx", workbook(results_, words_, progress_));
      case Format::html:
      case Format::pdf:
        return documents(format);
      case Format::picture:
        return pictures();
      case Format::plan:
        return add("plan-" + std::string(words_.language()) + ".odt",
                   text_document(plan(results_, words_, making_.year)));
    }
    return {};
  }
  std::vector<NamedBytes> take() { return std::move(files_); }

 private:
  domain::Expected<void> add(std::string name, domain::Expected<std::string> bytes) {
    if (!bytes) return domain::fail(bytes.error());
    files_.push_back({std::move(name), std::move(*bytes)});
    return {};
  }

  /// The chosen language, then those of the event that have words of their own for a report.
  [[nodiscard]] std::vector<const wording::Catalogue*> languages() const {
    std::vector<const wording::Catalogue*> all;
    const auto take = [&](std::string_view language) {
      const auto& words = making_.words.in(language);
      const bool known = words.language() == language && words.has("report.page.kicker");
      const bool there = std::ranges::any_of(
          all, [&](const auto* other) { return other->language() == words.language(); });
      if (known && !there) all.push_back(&words);
    };
    take(words_.language());
    for (const auto& language : results_.event.languages) take(language);
    if (all.empty()) all.push_back(&words_);
    return all;
  }

  domain::Expected<void> documents(Format format) {
    const std::string ending = format == Format::html ? ".html" : ".pdf";
    const auto all = languages();
    for (const auto* words : all) {
      auto document = compilation(results_, *words);
      for (const auto* other : all) {
        if (other == words) continue;
        document.translations.push_back({std::string(other->language()),
                                         std::string(other->own_name()), name_of(*other) + ending});
      }
      auto done = format == Format::html
                      ? add(name_of(*words) + ending, page(document))
                      : add(name_of(*words) + ending, print(document, making_.fonts, progress_));
      if (!done) return done;
    }
    return {};
  }
  static std::string name_of(const wording::Catalogue& words) {
    return "report-" + std::string(words.language());
  }

  domain::Expected<void> pictures() {
    if (!results_.opened) return {};
    for (std::size_t at = 0; at < results_.questions.size(); ++at) {
      const std::string stem = "result-" + results_.questions[at].question;
      for (const auto& [medium, ending] :
           {std::pair{Medium::svg, ".svg"}, std::pair{Medium::png, ".png"}}) {
        auto done = add(stem + ending, picture(results_, at, medium, making_.fonts, words_));
        if (!done) return done;
      }
    }
    return {};
  }

  const Results& results_;
  const Making& making_;
  const wording::Catalogue& words_;
  system::Progress& progress_;
  std::vector<NamedBytes> files_;
};

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  const auto found = std::ranges::find(kFormatNames, name);
  if (found == kFormatNames.end()) return std::nullopt;
  return static_cast<Format>(found - kFormatNames.begin());
}

domain::Expected<std::vector<NamedBytes>> files(const Results& results,
                                                const std::set<Format>& formats,
                                                const Making& making, system::Progress& progress) {
  Report report(results, making, progress);
  std::uint64_t done = 0;
  for (const auto format : formats) {
    progress.at("progress.report", done++, formats.size());
    if (progress.cancelled()) return domain::fail("work.cancelled");
    if (auto written = report.write(format); !written) return domain::fail(written.error());
  }
  return report.take();
}

}  // namespace stordialog::report
