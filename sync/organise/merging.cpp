#include "organise/merging.h"

#include <algorithm>

#include "report/write.h"

namespace stordialog::organise {

namespace {

/// "day.merged" and "day" both give "day.report.json".
system::Path beside(const system::Path& merged, const char* suffix) {
  auto place = merged;
  if (place.extension() == ".merged") place.replace_extension();
  place += suffix;
  return place;
}

std::string refused_text(const std::vector<Verdict>& verdicts, const wording::Catalogue& words) {
  std::string lines;
  for (const auto& verdict : verdicts) {
    if (verdict.refused) lines += words.say(*verdict.refused) + "\n";
  }
  return lines.empty() ? ""
                       : "\n" + std::string(words.text("report.refused.title")) + "\n\n" + lines;
}

}  // namespace

bool MergeDone::nothing() const {
  return std::ranges::all_of(verdicts,
                             [](const Verdict& verdict) { return verdict.refused.has_value(); });
}

std::vector<report::JsonObject> verdicts_json(const std::vector<Verdict>& verdicts,
                                              const wording::Catalogue& words) {
  std::vector<report::JsonObject> files;
  for (const auto& verdict : verdicts) {
    report::JsonObject file;
    file.text("file", verdict.file.string()).text("kind", verdict.kind);
    file.boolean("good", !verdict.refused);
    if (verdict.refused) {
      file.text("code", verdict.refused->code).text("sentence", words.say(*verdict.refused));
    } else {
      if (verdict.kind == "bundle") {
        file.number("station", verdict.station)
            .text("profile", domain::name_of(verdict.profile))
            .number("number", verdict.number)
            .number("made_utc", verdict.made_utc);
      }
      file.number("records", verdict.records);
    }
    files.push_back(std::move(file));
  }
  return files;
}

domain::Expected<MergeDone> merge_brought(system::Files& files, system::Randomness& randomness,
                                          const bundle::Package& package, const MergeOrder& order,
                                          const wording::Catalogue& words,
                                          system::Progress& progress) {
  auto collected = collect(files, package, order.places, progress);
  if (!collected) return domain::fail(collected.error());
  if (collected->verdicts.empty()) return domain::fail("merging.nothing_found");
  MergeDone done;
  done.verdicts = std::move(collected->verdicts);
  if (done.nothing()) return done;

  progress.at("progress.merging", 0, 1);
  const auto run = bundle::merge(package, std::move(collected->bundles));
  if (progress.cancelled()) return domain::fail("work.cancelled");
  done.report = run.report;
  done.event = run.merged.grown(package).event;
  done.json = report::merge_json(run.report, done.event);
  done.text =
      report::merge_text(run.report, done.event, words) + refused_text(done.verdicts, words);
  if (order.out.empty()) return done;

  report::JsonObject json;
  json.objects("files", verdicts_json(done.verdicts, words)).json("merge", done.json);
  std::vector<Output> outputs;
  outputs.push_back(bytes_output(order.out, run.merged.write(package)));
  outputs.push_back(text_output(beside(order.out, ".report.json"), json.indented()));
  outputs.push_back(text_output(beside(order.out, ".report.txt"), done.text));
  if (progress.cancelled()) return domain::fail("work.cancelled");
  auto written = write_files(files, randomness, outputs, order.overwrite);
  if (!written) return domain::fail(written.error());
  done.written = std::move(*written);
  progress.at("progress.merging", 1, 1);
  return done;
}

domain::Expected<bundle::MergeRun> read_merged(system::Files& files, const bundle::Package& package,
                                               const system::Path& merged,
                                               system::Progress& progress) {
  auto collected = collect(files, package, {merged}, progress);
  if (!collected) return domain::fail(collected.error());
  if (collected->verdicts.empty()) return domain::fail("merging.nothing_found");
  for (const auto& verdict : collected->verdicts) {
    if (verdict.refused) return domain::fail(*verdict.refused);
  }
  return bundle::merge(package, std::move(collected->bundles));
}

}  // namespace stordialog::organise
