// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"

#include <set>
#include <vector>

namespace wellpulse::core {
namespace {

/// Builds the value while it is read, and stops at the first thing outside the profile.
class ProfileReader final : public nlohmann::json_sax<Json> {
public:
    Json value;
    Error error;

    bool null() override { return put(nullptr); }
    bool boolean(bool v) override { return put(v); }
    bool number_integer(number_integer_t v) override
    {
        return v < -maxSafeInteger ? refuse("an integer is below -(2^53-1)") : put(v);
    }
    bool number_unsigned(number_unsigned_t v) override
    {
        return v > static_cast<number_unsigned_t>(maxSafeInteger) ? refuse("an integer is above 2^53-1")
                                                                  : put(static_cast<number_integer_t>(v));
    }
    bool number_float(number_float_t, const string_t &text) override
    {
        return refuse("the number " + text.substr(0, 40) + " is not an integer");
    }
    bool string(string_t &v) override { return put(std::move(v)); }
    bool binary(binary_t &) override { return refuse("binary values are not JSON"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &v) override
    {
        if (m_open.back()->contains(v))
            return refuse("the key \"" + v.substr(0, 40) + "\" occurs twice");
        m_key = std::move(v);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        error = {"json_invalid",
            "This is not JSON: the text breaks off or goes wrong at byte " + std::to_string(position) + "."};
        return false;
    }

private:
    std::vector<Json *> m_open;
    string_t m_key;

    Json *place(Json &&v)
    {
        if (m_open.empty())
            return &(value = std::move(v));
        Json &parent = *m_open.back();
        if (parent.is_array())
            return &parent.emplace_back(std::move(v));
        return &(parent[std::move(m_key)] = std::move(v));
    }
    template <class T> bool put(T &&v)
    {
        place(Json(std::forward<T>(v)));
        return true;
    }
    bool open(Json &&container)
    {
        if (m_open.size() == static_cast<std::size_t>(maxJsonDepth))
            return refuse("it is nested deeper than " + std::to_string(maxJsonDepth) + " levels");
        m_open.push_back(place(std::move(container)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }
    bool refuse(const std::string &why)
    {
        error = {"json_profile", "This JSON cannot be taken: " + why + "."};
        return false;
    }
};

} // namespace

Result<Json> parseJson(std::string_view text)
{
    ProfileReader reader;
    if (!Json::sax_parse(text.begin(), text.end(), &reader))
        return std::move(reader.error);
    return std::move(reader.value);
}

} // namespace wellpulse::core
