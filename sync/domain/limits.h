// Every bound of the program, named. What exceeds one is refused with a sentence that says so.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stordialog::domain::limits {

// Text, in graphemes unless the name says bytes.
inline constexpr std::size_t kIdeaGraphemes = 1000;
inline constexpr std::size_t kIdeaBytes = 8000;
inline constexpr std::size_t kNameGraphemes = 100;
inline constexpr std::size_t kNameBytes = 400;
inline constexpr std::size_t kReachGraphemes = 120;  // telephone or e-mail
inline constexpr std::size_t kReachBytes = 480;
inline constexpr std::size_t kReasonGraphemes = 200;
inline constexpr std::size_t kReasonBytes = 1600;
inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kTitleGraphemes = 60;
inline constexpr std::size_t kDescriptionGraphemes = 400;
inline constexpr std::size_t kLongTextGraphemes = 12000;  // agreement, privacy notice

// The event.
inline constexpr std::size_t kLanguages = 12;
inline constexpr std::size_t kSides = 2;
inline constexpr std::size_t kGroups = 12;
inline constexpr std::size_t kChallenges = 40;
inline constexpr std::size_t kQuestions = 20;
inline constexpr std::size_t kLists = 20;
inline constexpr std::size_t kAgendaItems = 40;
inline constexpr std::size_t kAgendaMinutes = 600;
inline constexpr std::size_t kPlaces = 500;
inline constexpr std::size_t kPurposes = 20;
inline constexpr std::size_t kEventFileBytes = 1024 * 1024;

// Stations, codes and records.
inline constexpr std::size_t kStations = 100;
inline constexpr std::size_t kCodes = 5000;
inline constexpr std::size_t kKeyholders = 8;
inline constexpr std::size_t kRecordsPerStation = 10000;
inline constexpr std::size_t kRecordBytes = 64 * 1024;
inline constexpr std::uint64_t kBundleBytes = 256ULL * 1024 * 1024;
inline constexpr std::size_t kPackageBytes = 4 * 1024 * 1024;
inline constexpr std::uint32_t kExports = 9999;  // per profile and station

// Sealed bodies: every ballot is as long as every other, and so is every contact.
inline constexpr std::size_t kBallotPaddedBytes = 256;
inline constexpr std::size_t kContactPaddedBytes = 8 * 1024;
inline constexpr std::size_t kPicks = 40;
inline constexpr std::uint16_t kDots = 60;             // that one voter gives away
inline constexpr std::uint8_t kScoreMost = 5;          // grades are 0 to 5
inline constexpr std::size_t kSignaturePoints = 1200;  // of a drawn signature

// Staff actions and event changes.
inline constexpr std::size_t kActionBuildsOn = 1000;
inline constexpr std::size_t kActionIdeas = 2000;
inline constexpr std::uint64_t kLamportMost = 1ULL << 48;
inline constexpr std::size_t kEventChangeBytes = 32 * 1024;
inline constexpr std::uint32_t kPresent = 100000;  // people in the hall
inline constexpr std::size_t kThemes = 500;

// Voting.
inline constexpr std::uint32_t kLiveStepDefault = 10;
inline constexpr std::uint32_t kLiveStepMost = 1000;
inline constexpr std::uint32_t kSideBallotsLeast = 20;  // by side only where each has so many
/// Voters who had begun when a vote was closed may still cast so long.
inline constexpr int kClosingGraceSeconds = 60;
inline constexpr int kPinDigits = 6;
inline constexpr int kPinFailuresBeforeWait = 5;
inline constexpr int kPinWaitSeconds = 60;
inline constexpr int kPasswordGraphemesLeast = 10;

// Free disk below this means no new sessions.
inline constexpr std::uint64_t kFreeDiskBytesLeast = 64ULL * 1024 * 1024;

}  // namespace stordialog::domain::limits
