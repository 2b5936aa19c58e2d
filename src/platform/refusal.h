#pragma once

// How the house says no. An operation with nothing left to do throws a Refusal; platform/http alone
// turns it into an answer. The sentence is for the person who asked: plain Chinese, what to do next,
// nothing internal. The code is for programs and tests.

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace gongyou {

/// What is wrong with one field of a form.
struct FieldError {
    std::string field;   // path within the body: `person.id_number`, `seats`
    std::string code;    // `required`, `too_long`, `unknown_field`, `wrong_check_digit` ...
    std::string message; // 身份证号校验位不对,请核对最后一位
};

class Refusal : public std::exception {
public:
    enum class Kind {
        malformed,    // 400: the request itself cannot be read
        unauthorized, // 401: sign in first
        forbidden,    // 403: you may see it, but not do it
        not_found,    // 404: it does not exist, or not for you
        conflict,     // 409: the state of things says no
        invalid,      // 422: understood, and wrong; `fields` says where
        too_large,    // 413
        too_many,     // 429: later
        unavailable,  // 503: later
    };

    Refusal(Kind its_kind, std::string its_code, std::string its_sentence, std::vector<FieldError> its_fields = {})
        : kind(its_kind),
          code(std::move(its_code)),
          sentence(std::move(its_sentence)),
          fields(std::move(its_fields))
    {
    }

    const char* what() const noexcept override { return code.c_str(); }

    Kind kind;
    std::string code;     // `activities.sold_out`
    std::string sentence; // 名额已满,可以登记候补
    std::vector<FieldError> fields;
};

/// The sentence for what does not exist, or not for this actor.
[[noreturn]] inline void refuse_not_found(const std::string& code, const std::string& sentence)
{
    throw Refusal{Refusal::Kind::not_found, code, sentence};
}

[[noreturn]] inline void refuse_conflict(const std::string& code, const std::string& sentence)
{
    throw Refusal{Refusal::Kind::conflict, code, sentence};
}

[[noreturn]] inline void refuse_forbidden(const std::string& code, const std::string& sentence)
{
    throw Refusal{Refusal::Kind::forbidden, code, sentence};
}

/// One field is wrong.
[[noreturn]] inline void refuse_field(const std::string& field, const std::string& code, const std::string& message)
{
    throw Refusal{Refusal::Kind::invalid, "forms.invalid", "有内容需要修改：" + message, {{field, code, message}}};
}

}
