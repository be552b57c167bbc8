#include "cli/commands.h"
#include "cli/count_text.h"
#include "elections/read.h"
#include "report/pieces.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

constexpr std::uint64_t kElectionBytes = 256ULL * 1024 * 1024;
constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;

/// The question asked for, or the only one.
domain::Expected<const report::QuestionResult*> question_of(const report::Results& results,
                                                            const std::string& key) {
  std::string choices;
  for (const auto& result : results.questions) {
    if (result.question == key) return &result;
    choices += (choices.empty() ? "" : ", ") + result.question;
  }
  if (key.empty() && results.questions.size() == 1) return &results.questions.front();
  return domain::fail(domain::Error("count.which_question").with("choices", choices));
}

elections::Election election_of(const report::Results& results,
                                const report::QuestionResult& result,
                                const wording::Catalogue& words) {
  elections::Election election;
  const auto* question = results.event.question(result.question);
  election.title = question->title.in(words.language());
  for (const auto& key : question->options) {
    const auto* challenge = results.event.challenge(key);
    election.names.push_back(challenge ? std::string(challenge->title.in(words.language())) : key);
  }
  const bool picks = question->method == domain::Method::picks;
  election.seats = picks ? std::size_t{question->picks} : std::size_t{1};
  election.profile = report::profile_of(*question, result.ballots, result.values);
  return election;
}

}  // namespace

domain::Expected<Outcome> count(const Count& order, Room& room) {
  const auto bytes = room.here.files.read(order.file, kElectionBytes);
  if (!bytes) return domain::fail(bytes.error());
  const std::string text(bytes->begin(), bytes->end());
  const auto election = elections::read_election(text, order.file.string());
  if (!election) return domain::fail(election.error());

  tally::Settings settings;
  settings.seats = order.seats > 0 ? order.seats : election->seats.value_or(1);
  if (order.seats == 0) settings.costs = election->costs;
  const bool for_one = order.rule == tally::Rule::irv && order.seats == 0;
  if (for_one) settings.seats = 1;
  const auto result = tally::count(order.rule, election->profile, settings);
  if (!result) return domain::fail(result.error());

  Outcome outcome;
  outcome.text = count_text(*election, *result, room.words);
  outcome.json = count_json(*election, *result);
  return outcome;
}

domain::Expected<Outcome> export_votes(const ExportVotes& order, Room& room) {
  const auto bytes = room.here.files.read(order.results, kResultsBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto results =
      report::read_results(std::string(bytes->begin(), bytes->end()), order.results.string());
  if (!results) return domain::fail(results.error());
  if (!results->opened) {
    return domain::fail(domain::Error("count.not_opened").with("file", order.results.string()));
  }
  const auto question = question_of(*results, order.question);
  if (!question) return domain::fail(question.error());
  if (report::is_in_pieces(*results->event.question((*question)->question), **question)) {
    return domain::fail(domain::Error("count.in_pieces").with("question", (*question)->question));
  }
  const auto election = election_of(*results, **question, room.words);
  const auto text = elections::write_election(election, order.format);
  if (!text) return domain::fail(text.error());
  std::vector<Output> outputs;
  outputs.push_back(text_output(order.out, *text));
  const auto written = write_files(room.here.files, room.here.randomness, outputs,
                                   order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "export");
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
