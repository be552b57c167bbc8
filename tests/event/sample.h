// A small event file that is right in every part, and ways to break one part of it.
#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "event/event_file.h"

namespace stordialog::event {

inline constexpr std::string_view kSample = R"(slug = "sample"
name = { sv = "Prov", en = "Sample" }
invitation = { sv = "Vad nu?", en = "What now?" }
place = { sv = "Salen", en = "The hall" }
date = "2027-03-19"
timezone = "Europe/Stockholm"
languages = ["sv", "en"]
influence = "think"

[[sides]]
key = "ideburen"
name = { sv = "Idéburen sektor", en = "Civil-society sector" }

[[sides]]
key = "kommun"
name = { sv = "Kommunen", en = "The municipality" }

[[groups]]
key = "forening"
side = "ideburen"
name = { sv = "Förening", en = "Association" }

[[challenges]]
key = "ensamhet"
title = { sv = "Ensamhet", en = "Loneliness" }
description = { sv = "Många är ensamma.", en = "Many are lonely." }

[[challenges]]
key = "arbete"
title = { sv = "Arbete", en = "Work" }
description = { sv = "Många söker arbete.", en = "Many look for work." }

[[questions]]
key = "viktigast"
title = { sv = "Välj en", en = "Choose one" }
picks = 1
options = ["ensamhet", "arbete"]

[[lists]]
key = "grupp"
kind = "working_group"
title = { sv = "Arbetsgrupp", en = "Working group" }
description = { sv = "Vi möts.", en = "We meet." }
places = { ideburen = 8, kommun = 7 }
consent = { sv = "Ja.", en = "Yes." }
consent_version = "1"

[[lists]]
key = "avtal"
kind = "agreement"
title = { sv = "Avtalet", en = "The agreement" }
description = { sv = "Skriv under.", en = "Sign." }
consent = { sv = "Ja.", en = "Yes." }
consent_version = "2"

[agreement]
version = "3"
summary = { sv = "Kort.", en = "Short." }
text = { sv = "Långt.", en = "Long." }

[[agenda]]
start = "13.00"
title = { sv = "Välkomna", en = "Welcome" }

[[agenda]]
start = "13:20"
title = { sv = "Rösta", en = "Vote" }

[privacy]
controller = "Kommunen"
contact = "Entrén"
notice = { sv = "Så gör vi.", en = "What we do." }
disposal_date = 2027-12-31

[[privacy.purposes]]
text = { sv = "Råd.", en = "Advice." }
legal_basis = "Allmänt intresse"
)";

/// The sample with the first `was` replaced.
inline std::string sample_with(std::string_view was, std::string_view is) {
  std::string text(kSample);
  const auto found = text.find(was);
  REQUIRE(found != std::string::npos);
  return text.replace(found, was.size(), is);
}

inline domain::Event read_well(std::string_view toml) {
  auto event = read(toml, "sample.event.toml");
  if (!event) {
    for (const auto& [name, value] : event.error().details) MESSAGE(name, ": ", value);
    FAIL(event.error().code);
  }
  return std::move(*event);
}

inline std::string detail(const domain::Error& error, std::string_view name) {
  for (const auto& [known, value] : error.details) {
    if (known == name) return value;
  }
  return "";
}

}  // namespace stordialog::event
