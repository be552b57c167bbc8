// How requests are moved and ended: compiled here once.
#include "screens/request.h"

namespace stordialog::screens {

OrganiserErrand::OrganiserErrand(OrganiserErrand&&) noexcept = default;
OrganiserErrand& OrganiserErrand::operator=(OrganiserErrand&&) noexcept = default;
OrganiserErrand::~OrganiserErrand() = default;

HallRequest::HallRequest(const HallRequest&) = default;
HallRequest::HallRequest(HallRequest&&) noexcept = default;
HallRequest& HallRequest::operator=(const HallRequest&) = default;
HallRequest& HallRequest::operator=(HallRequest&&) noexcept = default;
HallRequest::~HallRequest() = default;

Errand::Errand(Errand&&) noexcept = default;
Errand& Errand::operator=(Errand&&) noexcept = default;
Errand::~Errand() = default;

Request::Request(Request&&) noexcept = default;
Request& Request::operator=(Request&&) noexcept = default;
Request::~Request() = default;

Work::Work(Work&&) noexcept = default;
Work& Work::operator=(Work&&) noexcept = default;
Work::~Work() = default;

}  // namespace stordialog::screens
