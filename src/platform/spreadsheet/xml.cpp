#include "platform/spreadsheet/xml.h"

#include "platform/spreadsheet/refuse.h"

#include <exception>
#include <expat.h>

namespace gongyou::spreadsheet {

namespace {

constexpr int deepest = 100;
// expat reads an unfinished tag anew with each piece: without a bound a tag of many megabytes takes minutes.
constexpr long longest_tag = 1 << 20;

std::string_view without_prefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

/// Between expat, which is C, and the listener, which may throw: what is thrown is kept until the parser has returned.
class Parsing {
public:
    explicit Parsing(XmlListener& listener) : listener_(listener),
                                              parser_(XML_ParserCreate(nullptr))
    {
        if (!parser_) throw std::bad_alloc{};
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(
            parser_.get(),
            [](void* self, const char* name, const char** pairs) { static_cast<Parsing*>(self)->open(name, pairs); },
            [](void* self, const char* name) { static_cast<Parsing*>(self)->close(name); });
        XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int length) {
            auto* parsing = static_cast<Parsing*>(self);
            parsing->guarded([&] { parsing->listener_.text({text, static_cast<std::size_t>(length)}); });
        });
        XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* self, const char*, const char*, const char*, int) {
            static_cast<Parsing*>(self)->guarded([] { refuse_damaged(); });
        });
    }

    /// Whether there is a use for more.
    bool feed(std::string_view piece, bool last)
    {
        const auto status = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last);
        if (thrown_) std::rethrow_exception(thrown_);
        if (listener_.enough) return false;
        fed_ += static_cast<long>(piece.size());
        if (status != XML_STATUS_OK || fed_ - XML_GetCurrentByteIndex(parser_.get()) > longest_tag) refuse_damaged();
        return true;
    }

private:
    template <class Work>
    void guarded(Work work)
    {
        if (thrown_ || listener_.enough) return; // expat may still hand over what it had begun
        try {
            work();
        } catch (...) {
            thrown_ = std::current_exception();
        }
        if (thrown_ || listener_.enough) XML_StopParser(parser_.get(), XML_FALSE);
    }

    void open(const char* name, const char** pairs)
    {
        guarded([&] {
            if (++depth_ > deepest) refuse_damaged();
            listener_.open(without_prefix(name), Attributes{pairs});
        });
    }

    void close(const char* name)
    {
        guarded([&] {
            --depth_;
            listener_.close(without_prefix(name));
        });
    }

    struct Freed {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    XmlListener& listener_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Freed> parser_;
    std::exception_ptr thrown_;
    int depth_ = 0;
    long fed_ = 0;
};

}

std::optional<std::string_view> Attributes::find(std::string_view name) const
{
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (without_prefix(*pair) == name) return std::string_view{pair[1]};
    }
    return std::nullopt;
}

bool Attributes::is_on(std::string_view name) const
{
    const auto said = get(name);
    return said == "1" || said == "true";
}

void read_xml(Archive& archive, std::string_view name, XmlListener& listener)
{
    Parsing parsing{listener};
    bool goes_on = true;
    archive.read(name, [&](std::string_view piece) { return goes_on = parsing.feed(piece, false); });
    if (goes_on) parsing.feed({}, true);
}

}
