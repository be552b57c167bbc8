#include "organise/merging.h"

#include <algorithm>
#include <iterator>
#include <span>

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

/// Written once, into what is handed on.
Output merged_output(const system::Path& file, const bundle::Merged& merged,
                     const bundle::Package& package) {
  Output output;
  output.file = file;
  std::span<std::uint8_t> left;
  merged.write(
      package,
      [&](std::size_t bytes) {
        output.bytes = domain::Secret(bytes);
        left = output.bytes.writable();
      },
      [&](domain::ByteView piece) {
        std::ranges::copy(piece, left.begin());
        left = left.subspan(piece.size());
      });
  return output;
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
  return along_only || std::ranges::all_of(verdicts, [](const Verdict& verdict) {
           return verdict.refused.has_value();
         });
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
  bundle::Merging merging(package);
  const auto take = [&](bundle::Bundle bundle) { merging.add(std::move(bundle)); };
  auto verdicts = collect_into(files, package, order.places, take, progress);
  if (!verdicts) return domain::fail(verdicts.error());
  if (verdicts->empty()) return domain::fail("merging.nothing_found");
  MergeDone done;
  done.verdicts = std::move(*verdicts);
  done.along_only = done.nothing();
  const bool is_named = std::ranges::any_of(order.places, [&order](const system::Path& place) {
    return place.lexically_normal() == order.along.lexically_normal();
  });
  if (!order.along.empty() && !is_named && files.exists(order.along)) {
    auto more = collect_into(files, package, {order.along}, take, progress);
    if (!more) return domain::fail(more.error());
    std::ranges::move(*more, std::back_inserter(done.verdicts));
  }
  if (done.nothing()) return done;

  progress.at("progress.merging", 0, 1);
  const auto run = std::move(merging).finish();
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
  outputs.push_back(merged_output(order.out, run.merged, package));
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
  bundle::Merging merging(package);
  const auto take = [&](bundle::Bundle bundle) { merging.add(std::move(bundle)); };
  const auto verdicts = collect_into(files, package, {merged}, take, progress);
  if (!verdicts) return domain::fail(verdicts.error());
  if (verdicts->empty()) return domain::fail("merging.nothing_found");
  for (const auto& verdict : *verdicts) {
    if (verdict.refused) return domain::fail(*verdict.refused);
  }
  return std::move(merging).finish();
}

domain::Expected<Brought> read_brought(system::Files& files, const bundle::Package& package,
                                       const system::Path& work_folder,
                                       const std::vector<system::Path>& besides,
                                       system::Progress& progress) {
  std::vector<system::Path> places = besides;
  const system::Path folder = work_folder.empty() ? "." : work_folder;
  if (files.exists(folder)) places.push_back(folder);
  bundle::Merging merging(package);
  const auto take = [&](bundle::Bundle bundle) { merging.add(std::move(bundle)); };
  auto verdicts = collect_into(files, package, places, take, progress);
  if (!verdicts) return domain::fail(verdicts.error());
  Brought brought{std::move(merging).finish(), {}};
  for (Verdict& verdict : *verdicts) {
    if (verdict.refused) brought.refused.push_back(std::move(verdict));
  }
  return brought;
}

}  // namespace stordialog::organise
