#include "fault_disk/allocations.h"

#include <cstdlib>
#include <new>

namespace {

bool counting = false, stopped = true;
std::uint64_t counted = 0, failing_at = 0;

void* allocate(std::size_t size) noexcept {
  if (counting && !stopped && ++counted == failing_at) return nullptr;
  return std::malloc(size == 0 ? 1 : size);
}

void* allocate_or_throw(std::size_t size) {
  void* const memory = allocate(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

// The whole program's. Each form is replaced: what AddressSanitizer's own forms gave, only they may
// take.
void* operator new(std::size_t size) {
  return allocate_or_throw(size);
}
void* operator new[](std::size_t size) {
  return allocate_or_throw(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return allocate(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return allocate(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}

namespace stordialog::fault_disk {

CountAllocations::CountAllocations() {
  counting = true;
}
CountAllocations::~CountAllocations() {
  counting = false;
}

Uncounted::Uncounted() : before_(counting) {
  counting = false;
}
Uncounted::~Uncounted() {
  counting = before_;
}

void stop_counting() {
  stopped = true;
}
void count_from_here(std::uint64_t failing) {
  stopped = false;
  counted = 0;
  failing_at = failing;
}
std::uint64_t allocations_counted() {
  return counted;
}

}  // namespace stordialog::fault_disk
