// Memory that is overwritten before it is given back, so that no finished or abandoned text
// stays behind in the heap after growth, reassignment or destruction.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace stordialog::input {

// Overwrites `size` bytes in a way that the optimiser may not remove.
void wipe(void* bytes, std::size_t size) noexcept;

template <typename T>
struct WipingAllocator {
  using value_type = T;

  WipingAllocator() = default;
  template <typename U>  // implicit, as allocators are: NOLINTNEXTLINE(google-explicit-constructor)
  WipingAllocator(const WipingAllocator<U>&) noexcept {}

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), std::align_val_t{alignof(T)}));
  }
  void deallocate(T* place, std::size_t count) noexcept {
    wipe(place, count * sizeof(T));
    ::operator delete(place, std::align_val_t{alignof(T)});
  }
  template <typename U>
  bool operator==(const WipingAllocator<U>&) const noexcept {
    return true;
  }
};

// What `erase` and `clear` leave behind the end is wiped only when the memory is given back:
// whoever shortens a vector of secrets wipes the tail first.
template <typename T>
using WipingVector = std::vector<T, WipingAllocator<T>>;

}  // namespace stordialog::input
