// SPDX-License-Identifier: GPL-3.0-or-later
// A self-signed certificate for 127.0.0.1 and its key, made here, as two PEM files that go with it.
#pragma once

#include <filesystem>
#include <string>

namespace wellpulse::test {

class TestCertificate {
public:
    TestCertificate();
    ~TestCertificate();
    TestCertificate(const TestCertificate &) = delete;
    TestCertificate &operator=(const TestCertificate &) = delete;
    [[nodiscard]] std::string certificateFile() const { return m_folder / "certificate.pem"; }
    [[nodiscard]] std::string keyFile() const { return m_folder / "key.pem"; }

private:
    std::filesystem::path m_folder;
};

} // namespace wellpulse::test
