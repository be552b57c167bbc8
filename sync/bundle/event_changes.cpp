#include "bundle/event_changes.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "bundle/raw.h"
#include "event/change.h"
#include "seal/signature.h"

namespace stordialog::bundle {

namespace {

constexpr std::string_view kSignatureContext = "stordialog/1/event-change";

domain::Bytes signed_bytes(const Package& package, domain::StationNumber lead,
                           std::string_view change) {
  ByteWriter writer;
  writer.run(package.id.bytes);
  writer.u16(lead);
  writer.text(change);
  return writer.take();
}

}  // namespace

domain::EventChange sign_change(const Package& package, std::string change,
                                domain::StationNumber lead, const domain::Secret& station_secret) {
  const auto bytes = signed_bytes(package, lead, change);
  const auto signature = seal::sign(kSignatureContext, bytes, station_secret);
  return {std::move(change), lead, {signature.begin(), signature.end()}};
}

bool is_signed(const Package& package, const domain::EventChange& change) {
  const domain::Station* lead = package.station(change.lead);
  seal::Signature signature{};
  if (lead == nullptr || lead->role == domain::Role::station ||
      change.signature.size() != signature.size()) {
    return false;
  }
  std::ranges::copy(change.signature, signature.begin());
  return seal::verify(kSignatureContext, signed_bytes(package, change.lead, change.change),
                      signature, lead->public_key);
}

domain::Event with_changes(const Package& package, std::vector<domain::EventChange> changes) {
  std::vector<std::pair<std::uint32_t, std::string>> texts;
  for (auto& change : changes) {
    if (!is_signed(package, change)) continue;
    const auto number = event::number_of(change.change);
    texts.emplace_back(number, std::move(change.change));
  }
  std::ranges::sort(texts);
  texts.erase(std::ranges::unique(texts).begin(), texts.end());
  domain::Event event = package.event;
  for (const auto& [number, text] : texts) static_cast<void>(event::apply(event, text));
  return event;
}

Package grown(const Package& package, std::vector<domain::EventChange> changes) {
  Package effective = package;
  effective.event = with_changes(package, std::move(changes));
  return effective;
}

}  // namespace stordialog::bundle
