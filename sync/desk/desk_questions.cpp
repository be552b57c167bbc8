// Follow-up questions: the event grows while it runs. A lead's station signs what it adds; the
// others adopt it as it came.
#include <algorithm>
#include <utility>

#include "bundle/event_changes.h"
#include "desk/state.h"
#include "desk/written.h"
#include "domain/limits.h"
#include "event/change.h"
#include "record/codec.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

constexpr std::size_t kOptionsLeast = 2;
constexpr std::size_t kRandomBytes = 4;  // of a key, beside those that the event has

domain::Key new_key(std::string_view kind, system::Randomness& randomness) {
  const auto id = randomness.id<domain::RecordId>();
  return std::string(kind) + domain::to_hex(std::span(id.bytes).first(kRandomBytes));
}

/// In the event's languages, those that have been written; the first one must be.
Expected<domain::LocalText> written_in(const domain::LocalText& text, const domain::Event& event,
                                       std::size_t graphemes_most, const char* missing) {
  domain::LocalText clean;
  for (const auto& language : event.languages) {
    const auto found =
        std::ranges::find(text.texts, language, &std::pair<domain::Language, std::string>::first);
    if (found == text.texts.end()) continue;
    auto words =
        written(found->second, {graphemes_most, limits::kReasonBytes}, Error("question.too_long"));
    if (!words) return fail(words.error());
    if (!words->empty()) clean.texts.emplace_back(language, std::move(*words));
  }
  const bool has_first =
      !clean.texts.empty() && clean.texts.front().first == event.languages.front();
  if (missing != nullptr && !has_first) return fail(missing);
  if (!has_first) clean.texts.clear();
  return clean;
}

}  // namespace

Expected<event::Addition> Desk::State::addition_of(const AddQuestion& asked) {
  const domain::Event& event = package.event;
  if (event.questions.size() >= limits::kQuestions) {
    return fail(Error("question.too_many").with("most", std::to_string(limits::kQuestions)));
  }
  if (asked.options.size() < kOptionsLeast || asked.options.size() > limits::kPicks) {
    return fail(Error("question.options")
                    .with("least", std::to_string(kOptionsLeast))
                    .with("most", std::to_string(limits::kPicks)));
  }
  event::Addition addition;
  addition.number = static_cast<std::uint32_t>(event_changes.size()) + 1;
  addition.question.key = new_key("follow-up-", machine.randomness);
  addition.question.method = asked.method;
  addition.question.picks = asked.picks;
  auto title = written_in(asked.title, event, limits::kTitleGraphemes, "question.title_missing");
  if (!title) return fail(title.error());
  addition.question.title = std::move(*title);

  for (const auto& option : asked.options) {
    if (option.theme != domain::RecordId{} && !known.standing().is_theme(option.theme)) {
      return fail("theme.missing");
    }
    if (!option.challenge.empty()) {
      const auto& options = addition.question.options;
      const bool is_double = std::ranges::find(options, option.challenge) != options.end();
      if (is_double || event.challenge(option.challenge) == nullptr) {
        return fail(Error("question.unknown_challenge").with("challenge", option.challenge));
      }
      addition.question.options.push_back(option.challenge);
      continue;
    }
    domain::Challenge made;
    made.key = new_key("option-", machine.randomness);
    made.theme = option.theme;
    auto name = written_in(option.title, event, limits::kTitleGraphemes, "question.option_missing");
    if (!name) return fail(name.error());
    made.title = std::move(*name);
    auto description =
        written_in(option.description, event, limits::kDescriptionGraphemes, nullptr);
    if (!description) return fail(description.error());
    made.description = std::move(*description);
    addition.question.options.push_back(made.key);
    addition.challenges.push_back(std::move(made));
  }
  if (event.challenges.size() + addition.challenges.size() > limits::kChallenges) {
    return fail(Error("question.options")
                    .with("least", std::to_string(kOptionsLeast))
                    .with("most", std::to_string(limits::kChallenges - event.challenges.size())));
  }
  addition.question.rule = asked.rule;
  addition.question.per_option = asked.per_option;
  if (asked.method == domain::Method::score) return addition;
  const std::size_t most =
      asked.method == domain::Method::dots ? limits::kDots : addition.question.options.size();
  if (asked.picks < 1 || asked.picks > most) {
    return fail(Error("question.picks").with("most", std::to_string(most)));
  }
  return addition;
}

Expected<Receipt> Desk::State::handle(AddQuestion& asked) {
  if (station.role == domain::Role::station) return fail("desk.not_lead");
  const auto addition = addition_of(asked);
  if (!addition) return fail(addition.error());
  std::string text = event::write_change(*addition);
  if (text.size() > limits::kEventChangeBytes) return fail("question.too_large");
  // What the desk checks and what the event's reader checks are two lists of rules.
  domain::Event tried = package.event;
  if (auto applied = event::apply(tried, text); !applied) return fail(applied.error());

  const auto signed_change =
      bundle::sign_change(issued, std::move(text), station.number, ticket.station_secret);
  ledger::Change change;
  change.add.push_back(new_record(Kind::event_change, record::encode(signed_change)));
  if (auto stored = commit(change); !stored) return fail(stored.error());
  event_changes.emplace(change.add.front().id, signed_change);
  grow();
  return Stored{change.add.front().id};
}

Expected<std::size_t> Desk::State::adopt(const std::vector<record::Record>& changes) {
  ledger::Change change;
  std::map<domain::RecordId, domain::EventChange> adopted;
  for (const auto& record : changes) {
    if (record.kind != Kind::event_change || event_changes.contains(record.id)) continue;
    auto decoded = record::decode<domain::EventChange>(record.body);
    if (!decoded || !bundle::is_signed(issued, *decoded)) continue;
    if (adopted.emplace(record.id, std::move(*decoded)).second) change.add.push_back(record);
  }
  if (change.add.empty()) return 0;
  if (auto stored = commit(change); !stored) return fail(stored.error());
  event_changes.merge(adopted);
  grow();
  return change.add.size();
}

}  // namespace stordialog::desk
