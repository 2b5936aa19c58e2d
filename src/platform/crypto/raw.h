#pragma once

// Bytes as the C libraries take them.

#include <cstddef>
#include <span>

namespace gongyou::crypto {

inline const unsigned char* raw(std::span<const std::byte> data)
{
    return reinterpret_cast<const unsigned char*>(data.data());
}

inline unsigned char* raw(std::span<std::byte> data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}

}
