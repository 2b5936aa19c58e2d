#pragma once

#include "notices/notices.h"

namespace gongyou::notices {

/// Throws std::logic_error for a word that nobody registered.
const Template& template_of(const std::string& word);

/// Puts the values into the places. Throws std::logic_error where one is missing.
std::string filled(const std::string& text, const std::map<std::string, std::string>& values);

}
